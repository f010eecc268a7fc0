import { embeddedSheet } from "../embedded-sheet";

type Work<Result> = (
  table: Excel.Table,
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
) => Promise<Result>;

/** 任务表 in B2:D4 (序号, 进度, 单位) of a new workbook for each test, and a formula over it in F3. */
export function embeddedTable() {
  const { excel, onSheet } = embeddedSheet();
  beforeEach(async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:D4").values = [
        ["序号", "进度", "单位"],
        [1, 0.5, "乙局"],
        [2, 0.25, "甲局"],
      ];
      sheet.tables.add("B2:D4", true).name = "任务表";
      sheet.getRange("F3").formulas = [["=SUM(任务表[进度])"]];
      await context.sync();
    });
    await requestsDone();
  });
  return {
    excel,
    onTable: <Result>(work: Work<Result>): Promise<Result> =>
      onSheet((sheet, context) => work(context.workbook.tables.getItem("任务表"), sheet, context)),
    /** What a user does, outside of any request. */
    byUser: async (act: () => unknown): Promise<void> => {
      await requestsDone();
      await act();
      await requestsDone();
    },
  };
}

/** The client sends a last request when a batch is over; what comes before its end counts as the add-in's. */
async function requestsDone(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}
