// What Univer's renderer asks of the package cjk-regex when it is loaded; that one reads over 1,000 files of Unicode
// data for it. The same characters by the properties that JavaScript knows itself, and blocks by their range.
const LETTERS =
  "(?=[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}\\p{Script=Bopomofo}])" +
  "[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}]";
const BLOCKS =
  "[\\u2ff0-\\u303f\\u30a0-\\u30ff\\u3190-\\u319f\\u31c0-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef]";

const pattern = (text) => ({ toRegExp: () => new RegExp(text, "u") });

export const letters = () => pattern(LETTERS);
export const punctuations = () => pattern(`(?!${LETTERS})${BLOCKS}`);
export const all = () => pattern(`${LETTERS}|${BLOCKS}`);
