import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { STOP } from "./arrow-keys";
import { words } from "./text";

/** How many entries of a list are shown before it is folded. */
export const FOLDED = 5;

// The words stand where the entries above them begin.
const useStyles = makeStyles({
  fold: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, color: tokens.colorBrandForegroundLink },
});

interface Props {
  readonly count: number;
  readonly unfolded: boolean;
  readonly onToggle: () => void;
}

/** 再显示 N 条, where there is more than is shown; afterwards the way back. */
export function FoldButton({ count, unfolded, onToggle }: Props) {
  const styles = useStyles();
  if (count <= FOLDED) return null;
  return (
    <Button
      {...STOP}
      className={styles.fold}
      appearance="subtle"
      size="small"
      aria-expanded={unfolded}
      onClick={onToggle}
    >
      {unfolded ? words.fewer(FOLDED) : words.more(count - FOLDED)}
    </Button>
  );
}
