/** Formulas that a file wants beside a rule, by which other programs judge; `cell` is the rule's first cell. */
type Condition = (cell: string, text: string) => string;

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

/** Conditions on text: Univer's operator is the file's rule type. */
export const textConditions: Record<string, Condition> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${quoted(text)},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${quoted(text)},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${quoted(text)}))=${quoted(text)}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${quoted(text)}))=${quoted(text)}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

const monthIs = (cell: string, months: string) =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0${months})),YEAR(${cell})=YEAR(EDATE(TODAY(),0${months})))`;

/** Conditions on dates; Univer and the file name the periods alike. */
export const periodConditions: Record<string, (cell: string) => string> = {
  today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  last7Days: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  thisWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  lastWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  nextWeek: (cell) =>
    `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  thisMonth: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  lastMonth: (cell) => monthIs(cell, "-1"),
  nextMonth: (cell) => monthIs(cell, "+1"),
};
