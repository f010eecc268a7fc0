import { Input } from "@fluentui/react-components";
import { words } from "./text";
import { useToolsStyles } from "./tools-styles";

interface Props {
  readonly value: string;
  readonly onFind: (find: string) => void;
}

/** The box for words to be found; Escape empties it. */
export function FindBox({ value, onFind }: Props) {
  const styles = useToolsStyles();
  return (
    <Input
      className={styles.choice}
      size="small"
      type="search"
      aria-label={words.find}
      placeholder={words.findHint}
      value={value}
      onChange={(_, typed) => {
        onFind(typed.value);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onFind("");
      }}
    />
  );
}
