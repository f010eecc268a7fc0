import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { insert } from "../../src/actions/insert";
import { keep } from "../../src/actions/keep";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { setAsOf } from "../../src/actions/set-as-of";
import { summarise } from "../../src/actions/summarise";
import { answerableUnits } from "../../src/ledger/counting/assignments";
import { ledgerTasks, type CountedTask } from "../../src/ledger/counting/counted-tasks";
import { isoOf, serialOf } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";
import { fillIn } from "../summaries/fill-in";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { ledgerOf } from "../summaries/sheet-differences";
import { staffInput } from "../summaries/staff-input";
import { withExcel } from "./opened-excel";
import { readSheets } from "./read-sheets";

const plan = officialPlan();
const { excel } = withExcel();
const setup = actionSetup(plan);
const DAYS = [serialOf(2021, 6, 30), serialOf(2021, 8, 31), serialOf(2021, 10, 8), serialOf(2021, 12, 31)];
const LIGHTS = "按期完成 逾期完成 逾期 严重滞后 滞后 临期 正常 无法判定 长期推进".split(" ");
const RISKS = ["逾期", "严重滞后", "滞后", "临期"];

/** What a saved chart draws: by its title, the categories and the values of each series. */
type Drawn = Record<string, { readonly categories: readonly string[]; readonly series: readonly number[][] }>;

function drawnIn(bytes: Uint8Array): Drawn {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  const texts = (xml: string): string[] =>
    [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => value);
  return Object.fromEntries(
    parts.map(([, content]) => {
      const xml = strFromU8(content);
      const title = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => text)[0] ?? "";
      const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
      const within = (one: string, of: "cat" | "val"): string[] =>
        texts(new RegExp(`<c:${of}>.*?</c:${of}>`, "s").exec(one)?.[0] ?? "");
      return [
        title,
        {
          categories: within(series[0] ?? "", "cat"),
          series: series.map((one) => within(one, "val").map(Number)),
        },
      ];
    }),
  );
}

async function tasksNow(): Promise<readonly CountedTask[]> {
  const sheets = await readSheets();
  return ledgerTasks(ledgerOf(sheets), settingsOfSheets(sheets)).tasks;
}

const dated = (tasks: readonly CountedTask[]): readonly CountedTask[] =>
  tasks.filter(({ light }) => light !== "长期推进");
const finished = (tasks: readonly CountedTask[]): number =>
  dated(tasks).filter(({ cell }) => cell("status") === "已完成").length;

it("after three kept meetings every bar and point of the saved charts is what the ledger counts", async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf: DAYS[0] ?? 0, repair: "do" });
  const input = staffInput(serialOf(2021, 1, 15), serialOf(2022, 2, 10));
  const points: { readonly day: string; readonly share: number }[] = [];
  for (const [seed, day] of DAYS.entries()) {
    const rows =
      fc.sample(fc.array(input, { minLength: 195, maxLength: 195 }), { seed, numRuns: 1 })[0] ?? [];
    await fillIn(rows);
    await setAsOf(setup, day);
    const tasks = await tasksNow();
    points.push({ day: isoOf(day), share: finished(tasks) / dated(tasks).length });
    if (seed < DAYS.length - 1) expect((await keep(setup, { overwrite: false })).kind).toBe("kept");
  }
  expect((await summarise(setup)).kind).toBe("summarised");
  const tasks = await tasksNow();
  const drawn = drawnIn(await excel().host.save());

  const count = (of: readonly CountedTask[], word: string): number =>
    of.filter(({ light }) => light === word).length;
  expect(drawn["预警状态分布"]).toEqual({
    categories: LIGHTS,
    series: [LIGHTS.map((word) => count(tasks, word))],
  });

  const parts = [...new Set(plan.tasks.map(({ part }) => part))];
  const ofPart = (part: string) => tasks.filter(({ cell }) => cell("part") === part);
  expect(drawn["板块完成情况"]).toEqual({
    categories: parts,
    series: [parts.map((part) => dated(ofPart(part)).length), parts.map((part) => finished(ofPart(part)))],
  });

  const units = answerableUnits(tasks, plan).filter(({ unitClass }) => unitClass === "concrete");
  const risks = (name: string): number[] => {
    const own = units.find((unit) => unit.name === name)?.tasks.map(({ task }) => task) ?? [];
    return RISKS.map((word) => count(own, word));
  };
  const { categories: names = [], series: bars = [] } = drawn["单位逾期与风险"] ?? {};
  expect(names).toHaveLength(10);
  expect(bars).toEqual(RISKS.map((_word, index) => names.map((name) => risks(name)[index])));
  // The ten with most overdue tasks.
  const fewest = Math.min(...names.map((name) => risks(name)[0] ?? 0));
  const others = units.filter(({ name }) => !names.includes(name));
  for (const { name } of others) expect(risks(name)[0]).toBeLessThanOrEqual(fewest);

  const line = drawn["历次完成率"];
  expect(line?.categories).toEqual(points.map(({ day }) => day));
  for (const [index, { share }] of points.entries()) expect(line?.series[0]?.[index]).toBeCloseTo(share, 10);
});
