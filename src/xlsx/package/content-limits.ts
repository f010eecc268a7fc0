import { XlsxError } from "./xlsx-error";

/**
 * How many of these a file may hold, all its parts together. Far more than anybody keeps by hand; beyond, opening
 * would take longer than 20 s or more than 1 GB on two quiet cores (a browser gives up sooner).
 *
 * Measured on two busy cores, from the first byte until every formula has its value, in seconds of the processor's
 * and MB of the whole process: plain cells 250 000: 5 s, 385 MB; 500 000: 12 s, 454 MB; 1 000 000: 23 s, 589 MB.
 * Formulas of four IFs, as the ledger has them: 10 000: 8 s, 395 MB; 20 000: 13 s, 432 MB; 40 000: 24 s,
 * 511 MB. A ledger of 5070 tasks (76 050 cells, 5070 formulas): 10 s, 378 MB; of 19 500:
 * 37 s, 580 MB.
 */
const LIMITS: Readonly<Record<string, readonly [most: number, excess: string]>> = {
  c: [500_000, "单元格超过 50 万个"],
  f: [50_000, "公式超过 5 万个"],
  row: [200_000, "有内容或格式的行超过 20 万行"],
  sheet: [255, "工作表超过 255 张"],
  mergeCell: [20_000, "合并单元格超过 2 万处"],
  cfRule: [5_000, "条件格式超过 5000 条"],
  dataValidation: [5_000, "数据验证超过 5000 条"],
  definedName: [5_000, "定义的名称超过 5000 个"],
  hyperlink: [20_000, "超链接超过 2 万个"],
  comment: [20_000, "批注超过 2 万条"],
  table: [500, "表格超过 500 个"],
  ser: [2_000, "图表的数据系列超过 2000 个"],
  // Excel's own limit of formats.
  xf: [65_490, "单元格格式超过 65490 种"],
};
/** Elements of whatever name. */
const MOST_ELEMENTS = 1_300_000;
/** A rule's ranges stand in one attribute. */
const LONGEST_TAG = 256 * 1024;
const [LESS, MORE, COLON, LETTER_A] = [0x3c, 0x3e, 0x3a, 0x41];

/** Counts, part by part, what is to be parsed: before it is, and whatever the file claims about itself. */
export class ContentCount {
  readonly #counts = new Map<string, number>();
  #elements = 0;

  /** Adds a part in UTF-8. XlsxError "too-large": there is more of something than can be opened. */
  add(xml: Uint8Array): void {
    for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) {
      if ((xml[at + 1] ?? 0) < LETTER_A) continue; // the end of an element, a comment, a declaration
      this.#elements += 1;
      if (this.#elements > MOST_ELEMENTS) throw new XlsxError("too-large", "内容超过 130 万项");
      this.#countName(nameAt(xml, at + 1));
      if (xml.indexOf(MORE, at) - at > LONGEST_TAG)
        throw new XlsxError("too-large", "一条规则的区域超过 256 KB ");
    }
  }

  #countName(name: string): void {
    const limit = LIMITS[name];
    if (limit === undefined) return;
    const count = (this.#counts.get(name) ?? 0) + 1;
    if (count > limit[0]) throw new XlsxError("too-large", limit[1]);
    this.#counts.set(name, count);
  }
}

/** The name of an element, without its prefix. */
function nameAt(xml: Uint8Array, start: number): string {
  let name = "";
  for (let at = start; at - start < 64; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte === COLON) name = "";
    else if (byte < LETTER_A && !(byte >= 0x2d && byte <= 0x39 && byte !== 0x2f)) break;
    else name += String.fromCharCode(byte);
  }
  return name;
}
