import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { focusRow, rowOf } from "../ui/focus-row";
import { scrollerOf } from "../ui/scroller";

/** What of the list carries the id of a row: the row itself, its preview, the head of its group. */
const keyed = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>("[data-key]") ?? null;
const ROW = "[data-row][data-key]";

/**
 * Keeps the reader's place when the list is renewed under them: what they look at stays where it is on the screen, and
 * when the issue that had the focus is gone, the one that took its place gets it. The focus is never fetched from the
 * sheet: only where the pane has it.
 */
export function useKeptPlace(list: RefObject<HTMLElement | null>, keys: readonly string[]): void {
  const before = useRef(keys);
  const focused = useRef<string | null>(null);
  const anchor = useRef<{ readonly key: string; readonly top: number } | null>(null);

  useEffect(() => {
    const element = list.current;
    const scroller = element && scrollerOf(element);
    const onFocus = ({ target }: FocusEvent): void => {
      const inside = element?.contains(target as Node) ?? false;
      focused.current = inside ? (keyed(target as Element)?.dataset["key"] ?? null) : null;
    };
    const onScroll = (): void => {
      anchor.current = element && anchorOf(element);
    };
    document.addEventListener("focusin", onFocus);
    scroller?.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      document.removeEventListener("focusin", onFocus);
      scroller?.removeEventListener("scroll", onScroll);
    };
  }, [list]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const old = before.current;
    before.current = keys;
    const scroller = scrollerOf(element);
    // Other rows alone call for it: a row that was scrolled to with the focus is where it should be.
    const isRenewed = old.length !== keys.length || old.some((key, at) => key !== keys[at]);
    const row = isRenewed && anchor.current ? rowOf(element, anchor.current.key) : null;
    if (anchor.current && row && scroller && scroller.scrollTop > 0)
      scroller.scrollTop += row.getBoundingClientRect().top - anchor.current.top;
    refocus(element, old, keys, focused.current);
    anchor.current = anchorOf(element);
  });
}

function refocus(
  list: HTMLElement,
  old: readonly string[],
  keys: readonly string[],
  lost: string | null,
): void {
  if (lost === null || !document.hasFocus() || document.activeElement !== document.body) return;
  const next = keys.includes(lost) ? lost : keys[Math.min(Math.max(old.indexOf(lost), 0), keys.length - 1)];
  if (next === undefined || rowOf(list, next) === null) list.focus();
  else focusRow(list, next);
}

function anchorOf(list: HTMLElement): { readonly key: string; readonly top: number } | null {
  const top = scrollerOf(list)?.getBoundingClientRect().top ?? 0;
  const held = keyed(document.activeElement);
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  const row =
    held && list.contains(held) ? held : rows.find((one) => one.getBoundingClientRect().bottom > top);
  const key = row?.dataset["key"];
  return row && key !== undefined ? { key, top: row.getBoundingClientRect().top } : null;
}
