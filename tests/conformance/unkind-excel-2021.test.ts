import { allAreKnownTo } from "./in-modes";

allAreKnownTo(
  "an Excel 2021 as unkind as Excel is known to be, in a workbook that counts from 1904, without a printer",
  {
    apiVersion: "1.9",
    date1904: true,
    filterCriteria: { nulls: true, refuseNulls: true, throwAfterwards: false },
    formulasRelative: true,
    nullChains: "documented",
    pageSetupThrows: true,
    respellsNumbers: true,
  },
);
