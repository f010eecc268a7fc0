import { ended, KILLED } from "./ended-process";

describe("an end that nobody announced is exit 3, with a sentence, even where errors of a script are 1", () => {
  it.each([
    [
      "killed while it opens a file",
      KILLED,
      "a.xlsx",
      /运行中程序意外结束（SIGKILL），没有写入任何文件[^\n]*。\n$/,
    ],
    [
      "killed without a file",
      KILLED,
      undefined,
      /运行中程序意外结束（SIGKILL），没有写入任何文件[^\n]*。\n$/,
    ],
  ])("%s", async (_what, body, opening, sentence) => {
    const { code, stderr } = await ended(body, opening);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(3);
  });
});
