import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import { plan, requestsOf, setup } from "./checked-ledger";
import { history, JUNE, kept, on } from "./kept-meetings";

it("twenty-four meetings leave summaries, checks and keeping within their requests", async () => {
  for (let meeting = 0; meeting < 24; meeting++) {
    await on(JUNE + meeting);
    await kept();
  }
  expect((await history()).rows).toHaveLength(1 + 24 * plan.tasks.length);
  await on(JUNE + 24);
  expect(await requestsOf(() => summarise(setup))).toBeLessThanOrEqual(10);
  expect(await requestsOf(() => validate(setup))).toBeLessThanOrEqual(4);
  expect(await requestsOf(() => kept())).toBeLessThanOrEqual(4);
});
