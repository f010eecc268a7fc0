import { NumberValueObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { functionNamed } from "./function-named";

/** What is used of Univer's values. */
interface Value {
  isArray(): boolean;
  isError(): boolean;
  getValue(): unknown;
  getPattern(): string;
  get(row: number, column: number): Value | null;
  map(change: (value: Value, row: number, column: number) => unknown): Value;
}

const edate = functionNamed("EDATE");
const MILLISECONDS_A_DAY = 86_400_000;

/** The day of the month of a day's number, which takes 1900 for a leap year. */
function dayOf(serial: number): number {
  const dayZero = Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(dayZero + Math.floor(serial) * MILLISECONDS_A_DAY).getUTCDate();
}

/** EDATE of Univer 0.25.1 goes on into the next month where a month lacks the day; Excel stays on the month's last. */
export const endsOfMonths: ForClasses = {
  name: "ends-of-months",
  when: "before Univer",
  replaces: [[edate, "calculate"]],
  apply: () => {
    replaceMethod<unknown, [Value, Value], Value>(
      edate,
      "calculate",
      (original) =>
        function (start, months) {
          const result = original.call(this, start, months);
          if (!result.isArray()) return result;
          return result.map((end, row, column) => {
            const begin = start.isArray() ? spread(start, row, column) : start;
            if (end.isError() || !begin) return end;
            const serial = Number(end.getValue());
            const day = dayOf(serial);
            if (day >= dayOf(Number(begin.getValue()))) return end;
            return NumberValueObject.create(serial - day, end.getPattern());
          });
        },
    );
  },
};

/** Of an array of one row or column the same for all. */
function spread(array: Value, row: number, column: number): Value | null {
  return array.get(row, column) ?? array.get(row, 0) ?? array.get(0, column) ?? array.get(0, 0);
}
