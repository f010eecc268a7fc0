// What opening and saving files throws: a face of this package.
export { XlsxError } from "../xlsx/package/xlsx-error";
