import { sentenceOf } from "../../src/actions/outcome/sentences";
import { loadedLater } from "../../src/actions/pane/loaded-later";

it("a part of the program that does not come is told in one sentence, and asked for again at the next press", async () => {
  let online = false;
  const load = () => (online ? Promise.resolve("part") : Promise.reject(new Error("ChunkLoadError")));
  const press = () => loadedLater(load, () => Promise.resolve({ kind: "recalculated" }));
  expect(sentenceOf(await press())).toMatch(
    /^未执行：这一步要用的程序没有载入，请检查网络后再点一次；[^。]*。$/,
  );
  online = true;
  expect(await press()).toEqual({ kind: "recalculated" });
});

it("what a part's action throws is not taken for a part that did not come", async () => {
  const broken = loadedLater(
    () => Promise.resolve("part"),
    () => Promise.reject(new Error("of the action")),
  );
  await expect(broken).rejects.toThrow("of the action");
});
