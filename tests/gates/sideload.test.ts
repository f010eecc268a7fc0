import { readFileSync } from "node:fs";
import path from "node:path";
import { planSideload } from "../../.ci/sideload/plan";

const start = (platform: string, ...words: string[]) => planSideload({ verb: "start", words, platform });

test.each(["win32", "darwin"])(
  "on %s Microsoft's tool opens Excel with manifest.xml and the https server",
  (platform) => {
    const plan = start(platform);
    expect(plan).toMatchObject({ kind: "run", program: "npx" });
    const words = plan.kind === "run" ? plan.words.join(" ") : "";
    expect(words).toMatch(/office-addin-debugging@\S+ start manifest\.xml desktop --app excel/);
    expect(words).toContain("--dev-server npm run sideload:server --dev-server-port 3000");
  },
);

test("the script that it starts is there", () => {
  const file = path.resolve(import.meta.dirname, "../../package.json");
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { scripts: Record<string, string> };
  expect(scripts["sideload:server"]).toMatch(/^webpack serve/);
});

test("a machine without Excel is told what is missing and what else there is", () => {
  const plan = start("linux");
  expect(plan).toEqual({ kind: "impossible", sentence: expect.stringContaining("没有 Excel") as string });
  expect(plan.kind === "impossible" && plan.sentence).toContain("npm start");
});

test("Excel on the web opens a workbook from any machine, and asks for its address", () => {
  expect(start("linux", "web", "https://example.sharepoint.cn/a.xlsx")).toMatchObject({
    words: expect.arrayContaining(["web", "--document", "https://example.sharepoint.cn/a.xlsx"]) as string[],
  });
  expect(start("linux", "web")).toMatchObject({ kind: "impossible" });
  expect(start("win32", "wps")).toMatchObject({ kind: "impossible" });
});

test("stop takes the manifest out again", () => {
  expect(planSideload({ verb: "stop", words: [], platform: "win32" })).toMatchObject({
    words: ["--yes", expect.stringMatching(/^office-addin-debugging@/) as string, "stop", "manifest.xml"],
  });
});
