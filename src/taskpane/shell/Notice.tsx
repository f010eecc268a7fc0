import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    padding: tokens.spacingHorizontalL,
    lineHeight: tokens.lineHeightBase400,
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** One sentence in place of the pane, and what can be done. */
export function Notice({ sentence, children }: { readonly sentence: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.notice}>
      <p role="alert" className={styles.sentence}>
        {sentence}
      </p>
      {children}
    </main>
  );
}
