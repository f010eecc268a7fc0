import { serialOf } from "../../src/plan/serial";

/**
 * Adds to a new ledger of the made-up plan what no ledger should hold: unknown units and sections, a 序号 that stands
 * twice, one as text, none; an error value and TRUE as progress.
 */
export async function addSpoiltRows(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("任务表").rows.add(undefined, [
      [
        7,
        "三、自定",
        "（九）外加*事项",
        "加一项",
        "市大数据局、=外单位?、*",
        "年底前",
        serialOf(2022, 12, 31),
        "已完成",
        1,
        serialOf(2022, 5, 1),
        "",
        "",
        "",
        serialOf(2022, 5, 30),
        serialOf(2023, 3, 31),
        "市政办〔2022〕9号",
        "",
      ],
      [
        3,
        "一、优化审批",
        "（二）压减办理时限",
        "重复",
        "市住建局",
        "第一季度末",
        serialOf(2022, 3, 31),
        "推进中",
        0.9,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
      ],
      [
        "'8",
        "",
        "",
        "文本序号",
        "市级有关部门、 市大数据局",
        "持续推进",
        "",
        "已完成",
        1,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
      ],
      [
        "无",
        "一、优化审批",
        "（二）压减办理时限",
        "没有序号",
        "市住建局",
        "年底前",
        serialOf(2022, 12, 31),
        "推进中",
        0.5,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
      ],
    ]);
    const ledger = context.workbook.worksheets.getItem("任务台账");
    ledger.getRange("I5").formulas = [["=1/0"]];
    ledger.getRange("I6").values = [[true]];
    await context.sync();
  });
}
