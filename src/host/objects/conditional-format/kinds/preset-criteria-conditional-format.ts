import { DEVIATIONS, PRESETS } from "../../../engine/conditional-formats/presets";
import { wordFor } from "../../../engine/univer/word-for";
import { criterionClass } from "./criterion-class";
import { oneOf } from "../../class/excel-words";

export const presetCriteriaConditionalFormat = criterionClass({
  type: "PresetCriteria",
  read: (criterion) => {
    if (criterion.by === "preset") return { criterion: criterion.preset };
    const word = criterion.by === "deviation" ? wordFor(DEVIATIONS, criterion.deviations) : null;
    return word && { criterion: word };
  },
  write: ({ criterion }, { areas }) => {
    const deviations = (DEVIATIONS as Readonly<Record<string, number>>)[String(criterion)];
    return deviations === undefined
      ? { by: "preset", preset: oneOf(PRESETS, criterion) }
      : { by: "deviation", deviations, areas };
  },
});
