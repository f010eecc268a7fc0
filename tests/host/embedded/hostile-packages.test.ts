import { hostileFiles } from "../../hostile/hostile-files";
import { hostilePackages } from "../../hostile/hostile-packages";
import { eachIsRefusedOrOpens, host, sentenceOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostilePackages);

it("after a file that was refused, the workbook that was open is still there", async () => {
  await sentenceOrOpens((hostileFiles.find(({ what }) => what === "two sheets") ?? never()).bytes());
  const before = host.workbook;
  await sentenceOrOpens((hostileFiles.find(({ what }) => what === "row 0") ?? never()).bytes());
  expect(host.workbook).toBe(before);
  expect(host.workbook.facade.getSheets().map((sheet) => sheet.getSheetName())).toEqual(["表0", "表1"]);
});

function never(): never {
  throw new Error("the table of hostile files has no such file");
}
