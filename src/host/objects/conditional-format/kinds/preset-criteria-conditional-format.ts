import { PRESETS } from "../../../engine/conditional-formats/presets";
import { criterionClass } from "./criterion-class";
import { oneOf } from "../../class/excel-words";

export const presetCriteriaConditionalFormat = criterionClass({
  type: "PresetCriteria",
  read: (criterion) => (criterion.by === "preset" ? { criterion: criterion.preset } : null),
  write: ({ criterion }) => ({ by: "preset", preset: oneOf(PRESETS, criterion) }),
});
