import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("the edge of a region, and the range extended to it", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2:B4").values = [[1], [2], [3]];
    sheet.getRange("B7:D7").values = [[4, 5, 6]];
    const edges = [
      sheet.getRange("B2").getRangeEdge("Down"),
      sheet.getRange("B4").getRangeEdge("Down"),
      sheet.getRange("B7").getRangeEdge("Down"),
      sheet.getRange("D7").getRangeEdge("Left"),
      sheet.getRange("A7").getRangeEdge("Right"),
      sheet.getRange("B2:B4").getRangeEdge("Up", "B4"),
      sheet.getRange("B2:C2").getExtendedRange("Down"),
      sheet.getRange("B7").getExtendedRange("Right"),
      sheet.getRange("B3").getExtendedRange("Up"),
    ].map((range) => range.load("address"));
    await context.sync();
    expect(edges.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
      "B4",
      "B7",
      "B1048576",
      "B7",
      "B7",
      "B2",
      "B2:C4",
      "B7:D7",
      "B2:B3",
    ]);
  });
});

it("an active cell outside of the range", async () => {
  await expect(
    onSheet(async (sheet, context) => {
      sheet.getRange("B2").getRangeEdge("Down", "C3").load("address");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
