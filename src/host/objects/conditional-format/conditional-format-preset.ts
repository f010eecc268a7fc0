import { PRESETS } from "../../engine/conditional-formats/presets";
import { criterionClass } from "./conditional-format-criterion";
import { oneOf } from "../excel-words";

export const presetCriteriaConditionalFormat = criterionClass({
  type: "PresetCriteria",
  read: (criterion) => (criterion.by === "preset" ? { criterion: criterion.preset } : null),
  write: ({ criterion }) => ({ by: "preset", preset: oneOf(PRESETS, criterion) }),
});
