import { Select } from "@fluentui/react-components";
import { words } from "./text";
import { useToolsStyles } from "./tools-styles";

interface Props {
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly names: readonly { readonly name: string; readonly count: number }[];
  /** "": none is chosen. */
  readonly value: string;
  readonly onChoose: (name: string) => void;
}

/** A choice of one name, each with how many it has. */
export function NameSelect({ label, all, names, value, onChoose }: Props) {
  const styles = useToolsStyles();
  return (
    <Select
      className={styles.choice}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, chosen) => {
        onChoose(chosen.value);
      }}
    >
      <option value="">{all}</option>
      {names.map(({ name, count }) => (
        <option key={name} value={name}>
          {words.wordCounted(name, count)}
        </option>
      ))}
    </Select>
  );
}
