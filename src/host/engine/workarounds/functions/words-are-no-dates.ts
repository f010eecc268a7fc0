import { ValueObjectFactory } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** No number, date or time is written with more characters. */
const LONGEST_NUMBER = 60;

/**
 * Univer 0.25.1 tries every text that a formula reads as a date, a time and a number: a fifth of the time of
 * calculation. A text without a digit is none, nor is a long one.
 */
export const wordsAreNoDates: ForClasses = {
  name: "words-are-no-dates",
  when: "before Univer",
  replaces: [[ValueObjectFactory, "create"]],
  apply: () => {
    replaceMethod<unknown, [value: unknown, isText?: boolean], unknown>(
      ValueObjectFactory,
      "create",
      (original) =>
        function (value, isText) {
          const inWords = typeof value === "string" && (value.length > LONGEST_NUMBER || !/\d/.test(value));
          return original.call(this, value, inWords || isText);
        },
    );
  },
};
