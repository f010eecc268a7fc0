import { mapFormulaCode } from "./formula-text";
import { withParameters } from "./lambda-parameters";
import { operatorsForFile, operatorsFromFile } from "./spill-operators";

/** Functions younger than the file format: the file names them with a prefix (MS-XLSX 2.2.2). */
const prefixed: Record<string, readonly string[]> = {
  "_xlfn.": (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
    "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR " +
    "FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC " +
    "IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST " +
    "LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI " +
    "SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV " +
    "T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT " +
    "VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
  "_xlfn._xlws.": ["FILTER", "SORT"],
};
const prefixOf = new Map(
  Object.entries(prefixed).flatMap(([prefix, names]) => names.map((name) => [name, prefix] as const)),
);

const call = /(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)(?=\()/giu;

/** A formula as the file wants it: without `=`, younger functions with their prefix. */
export function formulaForFile(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return mapFormulaCode(operatorsForFile(withParameters(text)), (code) =>
    code.replace(call, (name) => (prefixOf.get(name.toUpperCase()) ?? "") + name),
  );
}

/** A formula as Univer and Office.js want it: with `=`, without prefixes. */
export function formulaFromFile(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const stripped = text.includes("_xl")
    ? mapFormulaCode(operatorsFromFile(text), (code) =>
        code.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, ""),
      )
    : text;
  return `=${stripped}`;
}
