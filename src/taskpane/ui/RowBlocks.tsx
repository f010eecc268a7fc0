import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { scrollerOf } from "./scroller";

/** Rows are put on the page by so many. */
const BLOCK = 40;
/** So far outside of what is seen a block stands ready, in pixels. */
const AHEAD = 900;
/** The usual height of a row that was never seen, in pixels. */
const USUAL_ROW = 76;

interface Props<Row> {
  readonly className: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** Rows that are on the page wherever one looks: the one that has the focus, and those beside it. */
  readonly held: ReadonlySet<string>;
  /** One row, as a `listitem` with this place among all. */
  readonly render: (row: Row, place: RowPlace) => ReactNode;
}

/** A row's place in a list of which not all is on the page, for who hears the page read. */
export interface RowPlace {
  readonly role: "listitem";
  readonly "aria-posinset": number;
  readonly "aria-setsize": number;
}

/**
 * A list of any length, of which only what is near is on the page: elsewhere stands an empty box as high as the rows are,
 * or were when they were seen last.
 */
export function RowBlocks<Row>({ className, label, rows, idOf, held, render }: Props<Row>) {
  const starts = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, block) => block * BLOCK);
  return (
    <div role="list" aria-label={label} className={className}>
      {starts.map((start) => {
        const own = rows.slice(start, start + BLOCK);
        return (
          <Block key={start} count={own.length} held={own.some((row) => held.has(idOf(row)))}>
            {() =>
              own.map((row, index) => (
                <Fragment key={idOf(row)}>
                  {render(row, {
                    role: "listitem",
                    "aria-posinset": start + index + 1,
                    "aria-setsize": rows.length,
                  })}
                </Fragment>
              ))
            }
          </Block>
        );
      })}
    </div>
  );
}

interface BlockProps {
  readonly count: number;
  readonly held: boolean;
  readonly children: () => ReactNode;
}

function Block({ count, held, children }: BlockProps) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [rowHeight, setRowHeight] = useState(USUAL_ROW);
  // What is seen at once is there before anything is painted; the rest follows the scrolling.
  useLayoutEffect(() => {
    if (box.current && isNear(box.current)) setNear(true);
  }, []);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        if (!last.isIntersecting && element.dataset["filled"] === "true")
          setRowHeight(element.offsetHeight / count);
        setNear(last.isIntersecting);
      },
      { root: scrollerOf(element), rootMargin: `${String(AHEAD)}px 0px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [count]);
  const filled = near || held;
  return (
    <div
      ref={box}
      role="presentation"
      data-filled={filled}
      style={filled ? undefined : { height: rowHeight * count }}
    >
      {filled && children()}
    </div>
  );
}

function isNear(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= -AHEAD && top <= window.innerHeight + AHEAD;
}
