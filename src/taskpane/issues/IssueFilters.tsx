import { Button, makeStyles, mergeClasses, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../ledger/fixes/issue";
import { useLayout } from "../ui/layout";
import { text } from "./text";
import { words } from "../ui/text";
import { countedNames, type ChangeView, type CheckView } from "./check-view";
import { GRAVEST_FIRST } from "../../ledger/fixes/issue";
import type { ShownIssue } from "./shown-issues";

const useStyles = makeStyles({
  toggle: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}`, fontVariantNumeric: "tabular-nums" },
  choice: { minWidth: 0 },
  unfold: { color: tokens.colorBrandForegroundLink },
});

interface Props {
  readonly all: readonly ShownIssue[];
  /** Those of the chosen unit and section. */
  readonly chosen: readonly ShownIssue[];
  readonly view: CheckView;
  readonly onView: ChangeView;
}

/**
 * Which issues are listed: by severity, and behind 更多筛选 by unit, by section, and only those that are new. Folded so
 * that the first issue is seen without scrolling; its button tells how many of them are at work.
 */
export function IssueFilters({ all, chosen, view, onView }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const fresh = all.filter(({ isNew }) => isNew).length;
  const units = countedNames(all, ({ issue }) => issue.units);
  const sections = countedNames(all, ({ issue }) => (issue.section === null ? [] : [issue.section]));
  const unit = chosenOf(units, view.unit);
  const section = chosenOf(sections, view.section);
  const atWork = [unit !== "", section !== "", view.onlyNew].filter(Boolean).length;
  return (
    <div className={layout.stack} role="group" aria-label={text.filters}>
      <div className={layout.buttons}>
        {GRAVEST_FIRST.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.toggle}
            size="small"
            checked={!view.hidden.has(severity)}
            onClick={() => {
              onView((now) => ({ ...now, hidden: toggled(now.hidden, severity) }));
            }}
          >
            {words.wordCounted(
              text.severities[severity],
              chosen.filter(({ issue }) => issue.severity === severity).length,
            )}
          </ToggleButton>
        ))}
        <Button
          className={mergeClasses(styles.toggle, styles.unfold)}
          appearance="subtle"
          size="small"
          aria-expanded={view.choosing}
          onClick={() => {
            onView((now) => ({ ...now, choosing: !now.choosing }));
          }}
        >
          {text.moreFilters(view.choosing, atWork)}
        </Button>
      </div>
      {view.choosing && (
        <>
          <div>
            <ToggleButton
              className={styles.toggle}
              size="small"
              checked={view.onlyNew}
              disabledFocusable={fresh === 0 && !view.onlyNew}
              onClick={() => {
                onView((now) => ({ ...now, onlyNew: !now.onlyNew }));
              }}
            >
              {text.onlyNew(fresh)}
            </ToggleButton>
          </div>
          <Choice
            label={words.unit}
            all={words.allUnits(all.length)}
            names={units}
            value={unit}
            onChoose={(name) => {
              onView((now) => ({ ...now, unit: name }));
            }}
          />
          <Choice
            label={text.section}
            all={text.allSections(all.length)}
            names={sections}
            value={section}
            onChoose={(name) => {
              onView((now) => ({ ...now, section: name }));
            }}
          />
        </>
      )}
    </div>
  );
}

/** The choice, while an issue is left that it is of. */
function chosenOf(names: ReturnType<typeof countedNames>, name: string): string {
  return names.some((one) => one.name === name) ? name : "";
}

interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly names: ReturnType<typeof countedNames>;
  readonly value: string;
  readonly onChoose: (name: string) => void;
}

function Choice({ label, all, names, value, onChoose }: ChoiceProps) {
  const styles = useStyles();
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

function toggled(hidden: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  return hidden.has(severity)
    ? new Set([...hidden].filter((one) => one !== severity))
    : new Set([...hidden, severity]);
}
