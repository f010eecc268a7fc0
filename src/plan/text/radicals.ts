/** U+2E80, the first of the block CJK Radicals Supplement. */
const FIRST = 0x2e80;
/**
 * What its characters stand for, one after the other: Unicode's Equivalent_Unified_Ideograph, · where there is none.
 * Text that is copied out of a PDF has them in place of ideographs (⻓ for 长). NFKC, which knows the Kangxi radicals
 * and the compatibility ideographs, leaves these alone.
 */
const IDEOGRAPHS = Array.from(
  "·厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁" +
    "冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟" +
    "卤麦黄黾斉齐歯齿竜龙龜亀龟",
);
const RADICALS = /[\u2E80-\u2EF3]/gu;

/** The text with ideographs where radicals of the supplement stand for them. */
export function asIdeographs(text: string): string {
  return text.replace(RADICALS, (radical) => ideographOf(radical) ?? radical);
}

/** The ideograph that a compatibility character stands for, a radical of either block or a doubled code; null: none. */
export function ideographOf(character: string): string | null {
  const ideograph = IDEOGRAPHS[(character.codePointAt(0) ?? 0) - FIRST];
  if (ideograph !== undefined) return ideograph === "·" ? null : ideograph;
  const folded = character.normalize("NFKC");
  return folded !== character && /^\p{Script=Han}$/u.test(folded) ? folded : null;
}
