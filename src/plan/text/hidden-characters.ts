import { isBlankText, isPlainText } from "./comparison-key";
import { ideographOf } from "./radicals";

/** Something of a text that a reader does not notice: of which kind, and what it is called. */
interface Hidden {
  readonly kind: keyof typeof KINDS;
  readonly name: string;
}

/** How each kind is told of; the names stand in brackets. */
const KINDS = {
  unseen: "看不见的字符",
  radical: "部首字符",
  blank: "空格",
  break: "换行",
  tab: "制表符",
  width: "全角字符",
} as const;

/** What staff may have heard of, by code. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00a0, "不间断空格"],
  [0x00ad, "软连字符"],
  [0x200b, "零宽空格"],
  [0x200c, "零宽不连字符"],
  [0x200d, "零宽连字符"],
  [0x200e, "左至右标记"],
  [0x200f, "右至左标记"],
  [0x2060, "词连接符"],
  [0x2800, "盲文空格"],
  [0x3164, "填充符"],
  [0xfeff, "字节顺序标记"],
]);
const RANGES: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x2000, 0x200a, "特殊空格"],
  [0x202a, 0x202e, "方向控制符"],
  [0x202f, 0x205f, "特殊空格"],
  [0x2066, 0x2069, "方向控制符"],
  [0xfe00, 0xfe0f, "变体选择符"],
  [0xe0100, 0xe01ef, "变体选择符"],
];
const NAMELESS = "不可见字符";

/** Full width: what half of it looks like stands in ASCII. */
const FULL_WIDTH = /^[\uFF01-\uFF5E]$/u;

function hiddenOf(character: string): Hidden | null {
  const code = character.codePointAt(0) ?? 0;
  if (character === " " || character === "\u3000") return { kind: "blank", name: "" };
  if (character === "\t") return { kind: "tab", name: "" };
  if (character === "\n" || character === "\r") return { kind: "break", name: "" };
  if (FULL_WIDTH.test(character)) return { kind: "width", name: "" };
  const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (isBlankText(character)) return { kind: "unseen", name: `${nameOf(code)}${point}` };
  const ideograph = ideographOf(character);
  return ideograph === null ? null : { kind: "radical", name: `${ideograph}${point}` };
}

function nameOf(code: number): string {
  const named = RANGES.find(([first, last]) => code >= first && code <= last)?.[2];
  return NAMES.get(code) ?? named ?? NAMELESS;
}

function hiddenIn(text: string): readonly Hidden[] {
  return Array.from(text).flatMap((character) => hiddenOf(character) ?? []);
}

const SHOWN = 4;

/** 看不见的字符（零宽空格U+200B）、空格: kinds in the order in which they first appear, each name once. */
function told(hidden: readonly Hidden[]): string {
  const names = new Map<Hidden["kind"], Set<string>>();
  for (const { kind, name } of hidden) {
    const own = names.get(kind) ?? new Set();
    names.set(kind, name === "" ? own : own.add(name));
  }
  return [...names]
    .map(([kind, own]) => {
      const some = [...own].slice(0, SHOWN).join("、");
      return own.size === 0 ? KINDS[kind] : `${KINDS[kind]}（${some}${own.size > SHOWN ? "等" : ""}）`;
    })
    .join("、");
}

/** What a reader of the text does not see, in words; "" where there is nothing of it. */
export function hiddenWords(text: string): string {
  return isPlainText(text) ? "" : told(hiddenIn(text));
}

/** What of it the first text has, and the second has not so often; "" where there is nothing of it. */
export function hiddenBeyond(text: string, other: string): string {
  if (isPlainText(text)) return "";
  const allowed = new Map<string, number>();
  const keyOf = ({ kind, name }: Hidden): string => `${kind} ${name}`;
  for (const one of hiddenIn(other)) allowed.set(keyOf(one), (allowed.get(keyOf(one)) ?? 0) + 1);
  return told(
    hiddenIn(text).filter((one) => {
      const left = allowed.get(keyOf(one)) ?? 0;
      allowed.set(keyOf(one), left - 1);
      return left <= 0;
    }),
  );
}
