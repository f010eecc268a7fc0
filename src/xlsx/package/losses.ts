/** Hears, in Chinese, what of the workbook the file being written will not hold. */
export type Lose = (what: string) => void;
