import { ErrorType, ErrorValueObject, Interpreter } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

const asError = (): unknown => ErrorValueObject.create(ErrorType.VALUE);

/** A function that throws leaves the lock of Univer 0.25.1's calculation held: nothing is ever computed again. */
export const throwsAsErrors: ForClasses = {
  name: "throws-as-errors",
  when: "before Univer",
  replaces: [[Interpreter.prototype, "execute", "executePreCalculateNode", "executeAsync"]],
  apply: () => {
    for (const name of ["execute", "executePreCalculateNode"])
      replaceMethod<unknown, unknown[], unknown>(
        Interpreter.prototype,
        name,
        (original) =>
          function (...args) {
            try {
              return original.apply(this, args);
            } catch {
              return asError();
            }
          },
      );
    replaceMethod<unknown, unknown[], Promise<unknown>>(
      Interpreter.prototype,
      "executeAsync",
      (original) =>
        async function (...args) {
          try {
            return await original.apply(this, args);
          } catch {
            return asError();
          }
        },
    );
  },
};
