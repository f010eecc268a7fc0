import fc from "fast-check";
import { comparisonKey, isBlankText, withoutUnseen } from "../../src/plan/text/comparison-key";
import { hiddenBeyond, hiddenWords } from "../../src/plan/text/hidden-characters";
import { ideographOf } from "../../src/plan/text/radicals";
import { officialPlan } from "./official-plan";

const UNSEEN = [
  ...Array.from(
    "\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u202D\u202E\u2060\u2066\u2069\uFEFF\u00AD\uFE00\uFE0F\u180E\u034F\u061C",
  ),
  ...Array.from("\u3164\u0007\u2800"),
  "\u{E0100}",
  "\u{E0001}",
];
const BLANKS = Array.from(" \u00A0\u3000\t\n\r\u2003\u202F");

describe("the key by which texts are compared", () => {
  it("is the same with anything in it that a reader does not see", () => {
    const texts = officialPlan().tasks.map(({ measure }) => measure);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.array(fc.constantFrom(...UNSEEN, ...BLANKS), { minLength: 1, maxLength: 4 }),
        (text, where, signs) => {
          const at = where % (text.length + 1);
          return comparisonKey(text.slice(0, at) + signs.join("") + text.slice(at)) === comparisonKey(text);
        },
      ),
    );
  });

  it.each([
    ["⻓", "长"],
    ["⻔", "门"],
    ["⻛", "风"],
    ["⺠", "民"],
    ["⻋", "车"],
    ["⼀", "一"],
    ["⾨", "門"],
    ["\uF9B5", "例"],
    ["\u{2F800}", "丽"],
    ["１２（Ａ）％", "12(A)%"],
  ])("takes %s for %s", (text, same) => {
    expect(comparisonKey(text)).toBe(comparisonKey(same));
  });

  it("keeps texts apart that a reader tells apart", () => {
    const keys = ["未启动", "末启动", "己完成", "已完成", "12月底前", "2月底前", "一", "二"].map(
      comparisonKey,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = comparisonKey(text);
        return comparisonKey(key) === key;
      }),
    );
  });

  it("is nothing for a text of nothing that is seen", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...UNSEEN, ...BLANKS)), (signs) => {
        const text = signs.join("");
        return isBlankText(text) && comparisonKey(text) === "" && withoutUnseen(text).trim() === "";
      }),
    );
    expect(["a", "0", "无", "⻓", "　 x"].map(isBlankText)).toEqual([false, false, false, false, false]);
  });
});

describe("what a reader does not see is told by its name", () => {
  it.each([
    ["已完成\u200B", "看不见的字符（零宽空格U+200B）"],
    ["\u202D2021\u202C", "看不见的字符（方向控制符U+202D、方向控制符U+202C）"],
    ["a\u00A0b", "看不见的字符（不间断空格U+00A0）"],
    ["成⻓", "部首字符（长U+2ED3）"],
    ["⼀般", "部首字符（一U+2F00）"],
    [" 王", "空格"],
    ["完成\n进度", "换行"],
    ["\t无", "制表符"],
    ["８０％", "全角字符"],
    ["\u{E0100}\u0007", "看不见的字符（变体选择符U+E0100、不可见字符U+0007）"],
    ["推进中", ""],
    ["(一)x“y”、—", ""],
  ])("%p: %s", (text, words) => {
    expect(hiddenWords(text)).toBe(words);
  });

  it("and only as far as another text has not as much of it", () => {
    expect(hiddenBeyond("(一) 纵深\u200B", "(一) 纵深")).toBe("看不见的字符（零宽空格U+200B）");
    expect(hiddenBeyond("(一)  纵深", "(一) 纵深")).toBe("空格");
    expect(hiddenBeyond("(一) 纵深", "(一) 纵深 ")).toBe("");
  });
});

it("a radical stands for an ideograph, and an ideograph for itself", () => {
  expect(["⻓", "⺀", "长", "A", "Ａ", "㈠"].map(ideographOf)).toEqual(["长", null, null, null, null, null]);
});
