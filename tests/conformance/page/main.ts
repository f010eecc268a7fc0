import "../../../src/no-eval";
import "./page.css";
import planText from "../../../seeds/川办发2021-17号.txt";
import registry from "../../../seeds/units.json";
import { readPlan } from "../../../src/plan/read-plan";
import { runAll } from "../run-all";
import { wirePage } from "./wire-page";

/** The page that runs the suite in a real Excel; `npm run sideload -- conformance` opens it. Never shipped. */
const progress = document.getElementById("progress");
const say = (sentence: string): void => {
  if (progress) progress.textContent = sentence;
};

async function start(): Promise<void> {
  if (typeof Office === "undefined") {
    say("没有载入 Office.js：请检查这台电脑能否访问它的地址，再重新打开。");
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say("这个网页只能在 Excel 的任务窗格里使用。");
    return;
  }
  const reading = readPlan({ document: planText, registry });
  if (reading.kind === "refused") {
    say(reading.problems.map(({ message }) => message).join(""));
    return;
  }
  const { plan } = reading;
  wirePage(document, (onProgress) => runAll(plan, { embedded: false, onProgress }), navigator.clipboard);
}

await start();
