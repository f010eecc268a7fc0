import { existsSync, readFileSync } from "node:fs";
import { npmRun, scratch } from "./command-line";
import { reportAt } from "./report";

const file = scratch();

it("keep, and again on the same day: exit 1, one line, and nothing is written unless --overwrite says so", async () => {
  const saved = ["--save", file("june.xlsx"), "--report", file("june.json")];
  const first = await npmRun("ledger", ["insert", "keep", "--as-of", "2021-06-30", ...saved], true);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("已留存 2021-06-30 的会议：195 项任务，历次会议共 1 次。");

  const open = ["--open", file("june.xlsx"), "--save", file("never.xlsx"), "--report", file("never.json")];
  const again = await npmRun("ledger", ["keep", ...open], true);
  expect(again).toEqual({
    code: 1,
    stdout: "",
    stderr: "2021-06-30 的会议已经留存，没有改动：要用现在的台账覆盖，请加 --overwrite。\n",
  });
  expect(existsSync(file("never.xlsx")) || existsSync(file("never.json"))).toBe(false);

  const over = await npmRun("ledger", ["keep", "--overwrite", ...open], true);
  expect(over).toMatchObject({ code: 0, stderr: "" });
  expect(over.stdout).toContain("已重新留存 2021-06-30 的会议");
  expect(readFileSync(file("never.xlsx")).length).toBeGreaterThan(0);
});

it("the report says what has changed since the last meeting", async () => {
  const ended = await npmRun("ledger", [
    ...["summarise", "--open", file("june.xlsx"), "--as-of", "2021-07-15"],
    ...["--report", file("july.json")],
  ]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const { changes, lights } = reportAt(file("july.json"));
  const overdue = Object.entries(lights).flatMap(([no, light]) => (light === "逾期" ? [Number(no)] : []));
  const before = reportAt(file("june.json"));
  expect(before.changes).toBeNull();
  expect(changes).toEqual({
    newlyOverdue: overdue.filter((no) => before.lights[String(no)] !== "逾期"),
    newlyFinished: [],
    noLongerOverdue: [],
    fell: [],
  });
  expect(changes?.newlyOverdue.length).toBeGreaterThan(0);
});
