import { ended, FULL } from "./ended-process";

it("out of memory without a file is an end that nobody announced", async () => {
  const { code, stderr } = await ended(FULL);
  expect(stderr).toMatch(/运行中程序意外结束（SIGABRT），没有写入任何文件[^\n]*。\n$/);
  expect(code).toBe(3);
});

it("out of memory while it opens a file, the file is what is wrong", async () => {
  const { code, stderr } = await ended(FULL, "a.xlsx");
  expect(stderr).toMatch(/^无法打开“a\.xlsx”：占用的内存超过 700 MB，请[^\n]*。\n$/);
  expect(code).toBe(2);
});
