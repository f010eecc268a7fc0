/** Which Excel the add-in runs in. */
interface AboutExcel {
  /** E.g. `Excel`. */
  readonly host: string;
  /** E.g. `PC`, `OfficeOnline`. */
  readonly platform: string;
  readonly version: string;
  /** The highest version of ExcelApi that it says it has, e.g. `1.20`. */
  readonly api: string;
}

const HIGHEST_MINOR = 40;

export function aboutExcel(): AboutExcel {
  const { diagnostics, requirements } = Office.context;
  const minors = Array.from({ length: HIGHEST_MINOR }, (_, index) => HIGHEST_MINOR - index);
  const minor = minors.find((one) => requirements.isSetSupported("ExcelApi", `1.${String(one)}`));
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    api: minor === undefined ? "" : `1.${String(minor)}`,
  };
}
