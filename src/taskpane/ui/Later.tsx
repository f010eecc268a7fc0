import { useEffect, useState, type ReactNode } from "react";
import { ActionButton } from "./ActionButton";
import { useLayout } from "./layout";
import { words } from "./text";

interface Props<Part> {
  /** The same function at each drawing. */
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ReactNode;
}

type Loading<Part> = { readonly part: Part } | "loading" | "failed";

/**
 * A part of the pane that is loaded when it is first shown. React's lazy never asks again for what did not come; the
 * network may be back.
 */
export function Later<Part>({ load, children }: Props<Part>) {
  const layout = useLayout();
  const [loading, setLoading] = useState<Loading<Part>>("loading");
  useEffect(() => {
    if (loading !== "loading") return undefined;
    let isWanted = true;
    load().then(
      (part) => {
        if (isWanted) setLoading({ part });
      },
      () => {
        if (isWanted) setLoading("failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, loading]);
  if (typeof loading === "object") return <>{children(loading.part)}</>;
  return (
    <section className={layout.section}>
      <p className={layout.sentence}>{loading === "loading" ? words.loading : words.notLoaded}</p>
      {loading === "failed" && (
        <div className={layout.buttons}>
          <ActionButton
            label={words.loadAgain}
            waiting={null}
            onPress={() => {
              setLoading("loading");
            }}
          />
        </div>
      )}
    </section>
  );
}
