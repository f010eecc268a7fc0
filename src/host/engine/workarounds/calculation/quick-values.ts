import { NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** The fields of Univer's values, as its constructors set them. */
interface Fields {
  pattern: string;
  _rawValue: unknown;
  _customData: undefined;
  _value: unknown;
}
interface TextFields extends Fields {
  _isHyperlink: boolean;
  _hyperlinkUrl: string;
  _isImage: boolean;
  _imageInfo: undefined;
}

function NumberFields(this: Fields, value: number): void {
  this.pattern = "";
  this._rawValue = value;
  this._customData = undefined;
  this._value = value;
}
NumberFields.prototype = NumberValueObject.prototype;

function StringFields(this: TextFields, value: string): void {
  this.pattern = "";
  this._rawValue = value;
  this._customData = undefined;
  this._value = value;
  this._isHyperlink = false;
  this._hyperlinkUrl = "";
  this._isImage = false;
  this._imageInfo = undefined;
}
StringFields.prototype = StringValueObject.prototype;

const QuickNumber = NumberFields as unknown as new (value: number) => NumberValueObject;
const QuickString = StringFields as unknown as new (value: string) => StringValueObject;

/**
 * Univer 0.25.1 makes an object of each value that it reads or calculates, and sets each field of it by a
 * function that looks the name up; of a text it makes a hash too. That was a fifth of a calculation. Here the same
 * objects have their fields assigned.
 */
export const quickValues: ForClasses = {
  name: "quick-values",
  when: "before Univer",
  replaces: [
    [NumberValueObject, "create"],
    [StringValueObject, "create"],
  ],
  apply: () => {
    demandFields(new NumberValueObject(1), new QuickNumber(1));
    demandFields(new StringValueObject("1"), new QuickString("1"));
    replaceMethod<unknown, [value: unknown, pattern?: string], NumberValueObject>(
      NumberValueObject,
      "create",
      () => (value, pattern) => {
        const made = new QuickNumber(Number(value));
        if (pattern) made.setPattern(pattern);
        return made;
      },
    );
    replaceMethod<unknown, [value: string, options?: object], StringValueObject>(
      StringValueObject,
      "create",
      (original) =>
        function (value, options) {
          return options ? original.call(this, value, options) : new QuickString(value);
        },
    );
  },
};

function demandFields(own: object, quick: object): void {
  const fields = (of: object): string =>
    JSON.stringify(Object.entries(of).map(([name, value]) => [name, String(value)]));
  if (fields(own) !== fields(quick))
    throw new Error(
      `Univer's values have other fields than the workaround quick-values sets: ${fields(own)}.`,
    );
}
