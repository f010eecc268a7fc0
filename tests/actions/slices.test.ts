import { checked } from "../../src/actions/check";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import type { Progress } from "../../src/actions/outcome/progress";
import { checkLedger } from "../../src/ledger/checks/check-ledger";
import { repeatedPlan } from "../bench/repeated-plan";
import { freshLedger, settingsOf } from "../ledger/fresh-ledger";

/** 20,085 rows: the official plan 103 times. */
const plan = await repeatedPlan(103);
const ledger = freshLedger(plan);
const settings = settingsOf(plan);
/** The pane draws, hears clicks and tells the progress in a turn of its own: here a timer is what waits for one. */
function turns(): { readonly count: () => number; readonly stop: () => void } {
  let count = 0;
  let timer = setTimeout(function again() {
    count += 1;
    timer = setTimeout(again, 0);
  }, 0);
  return {
    count: () => count,
    stop: () => {
      clearTimeout(timer);
    },
  };
}

it("a check of 20,000 rows gives others a turn every frame, and finds what a check at once finds", async () => {
  const others = turns();
  const seen: Progress[] = [];
  const issues = await checked(ledger, settings, {
    ...actionSetup(plan),
    onProgress: (progress) => seen.push({ ...progress }),
  });
  others.stop();
  expect(issues).toEqual(checkLedger(ledger, plan, settings));
  const done = seen.map((progress) => progress.done ?? 0);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ of: 20_085 });
  expect(others.count()).toBeGreaterThanOrEqual(3);
  expect(seen.length).toBeGreaterThanOrEqual(3);
});

it("取消 in one of these turns ends it before the next one", async () => {
  const cancelling = new AbortController();
  const done: number[] = [];
  const issues = await checked(ledger, settings, {
    ...actionSetup(plan),
    signal: cancelling.signal,
    onProgress: (progress) => {
      done.push(progress.done ?? 0);
      // As a click does: in the turn after this slice, not within it. A timer may come due a turn later.
      if (done.length === 3) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          cancelling.abort();
        };
        port2.postMessage(null);
      }
    },
  });
  expect(issues).toBeNull();
  expect(done).toHaveLength(3);
});
