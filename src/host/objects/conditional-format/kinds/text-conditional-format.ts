import { TEXT_OPERATORS } from "../../../engine/conditional-formats/criterion";
import { invalidArgument } from "../../../richapi/excel-error";
import { criterionClass } from "./criterion-class";
import { oneOf } from "../../class/excel-words";

export const textConditionalFormat = criterionClass({
  type: "ContainsText",
  read: (criterion) =>
    criterion.by === "text" ? { operator: criterion.operator, text: criterion.text } : null,
  write: ({ operator, text }) => {
    if (typeof text !== "string" || text === "") throw invalidArgument("The text of the rule is missing.");
    return { by: "text", operator: oneOf(TEXT_OPERATORS, operator), text };
  },
});
