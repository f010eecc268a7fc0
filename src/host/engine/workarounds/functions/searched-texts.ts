import { ErrorType, ErrorValueObject, NullValueObject, NumberValueObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { functionNamed } from "./function-named";

/** What is used of Univer's values. */
interface Value {
  isError(): boolean;
  getValue(): unknown;
}

const search = functionNamed("SEARCH");
const WILDCARD = /[*?~]/;

/** Excel's wildcards as a regular expression: * any text, ? any character, ~ before one of them the character itself. */
function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[.*+?^${}()|[\]\\]/g, (part) =>
    part === "*" ? ".*?" : part === "?" ? "." : part.startsWith("~") ? `\\${part.slice(1)}` : `\\${part}`,
  );
  return new RegExp(source, "isu");
}

/** SEARCH of Univer 0.25.1 knows no wildcards. */
export const searchedTexts: ForClasses = {
  name: "searched-texts",
  when: "before Univer",
  replaces: [[search, "_handleSingleObject"]],
  apply: () => {
    replaceMethod<unknown, [Value, Value, Value], Value>(
      search,
      "_handleSingleObject",
      (original) =>
        function (sought, text, start) {
          const pattern = String(sought.getValue());
          if (!WILDCARD.test(pattern)) return original.call(this, sought, text, start);
          // Where nothing is sought, it is found where the search begins.
          const begin = original.call(this, NullValueObject.create(), text, start);
          if (begin.isError()) return begin;
          const from = Number(begin.getValue()) - 1;
          const found = String(text.getValue()).slice(from).search(wildcards(pattern));
          return found < 0
            ? ErrorValueObject.create(ErrorType.VALUE)
            : NumberValueObject.create(from + found + 1);
        },
    );
  },
};
