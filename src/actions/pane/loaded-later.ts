import type { Outcome } from "../outcome/outcome";

/** An action out of a part of the program that is loaded when it is first pressed; refused where it does not come. */
export async function loadedLater<Part>(
  load: () => Promise<Part>,
  act: (part: Part) => Promise<Outcome>,
): Promise<Outcome> {
  let part: Part;
  try {
    part = await load();
  } catch {
    // No network, or a page from before the last update of the add-in: the sentence says so.
    return { kind: "refused", reason: "part-not-loaded" };
  }
  return act(part);
}
