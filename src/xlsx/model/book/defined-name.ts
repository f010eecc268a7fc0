/** A name as a snapshot keeps it; names of members are Univer's. */
export interface DefinedName {
  id: string;
  name: string;
  /** A reference without `=`, any other formula with it. */
  formulaOrRefString: string;
  comment?: string;
  /** The sheet that it is a name of, or Univer's word for the whole workbook. */
  localSheetId?: string;
  hidden?: boolean;
}
