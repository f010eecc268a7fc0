import { flawOf } from "../../../src/host/grid/formula-flaw";

it.each([
  "=1+2%",
  "=A1#",
  '=IF(A1="(",1,")")',
  "='甲 ( 乙'!A1",
  "='it''s'!A1",
  "=表[[#This Row],[列'[一']]]",
  "={1,2;3,4}",
  '="她说""好"""',
  "=-A1",
  "=SUM(A1:A3) ",
])("%s is taken", (formula) => {
  expect(flawOf(formula)).toBeNull();
});

it.each([
  ["=SUM(1,", "incomplete"],
  ["=SUM(1", "incomplete"],
  ["=1)", "incomplete"],
  ["=1+", "incomplete"],
  ['="abc', "incomplete"],
  ["='甲!A1", "incomplete"],
  ["=(1]", "incomplete"],
  [`="${"x".repeat(256)}"`, "long-text"],
  [`=${"1+".repeat(4_096)}1`, "too-long"],
])("%s is not", (formula, flaw) => {
  expect(flawOf(formula)).toBe(flaw);
});

it("a text of 255 characters is taken, its doubled quotation marks counted once", () => {
  expect(flawOf(`="${'""'.repeat(255)}"`)).toBeNull();
});
