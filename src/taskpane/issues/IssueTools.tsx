import { Button, mergeClasses } from "@fluentui/react-components";
import { GRAVEST_FIRST, type Severity } from "../../ledger/fixes/issue";
import { ActionButton } from "../ui/ActionButton";
import { countedNames } from "../ui/counted-names";
import { NameSelect } from "../ui/NameSelect";
import { ToggleChip } from "../ui/ToggleChip";
import { words } from "../ui/text";
import { useToolsStyles } from "../ui/tools-styles";
import { foldedChoices, type ChangeView, type CheckView } from "./check-view";
import type { Choices } from "./issue-filter";
import type { ShownIssue } from "./shown-issues";
import { text } from "./text";

interface Props {
  readonly all: readonly ShownIssue[];
  /** Those that the choices admit, of every severity. */
  readonly chosen: readonly ShownIssue[];
  readonly choices: Choices;
  readonly view: CheckView;
  readonly waiting: string | null;
  /** Nothing is listed that one could walk to. */
  readonly nothing: boolean;
  readonly onView: ChangeView;
  readonly onValidate: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** The tools that stay above the list: 校验, whose issues, which severities, what is new, the walk, the order. */
export function IssueTools(props: Props) {
  const { all, chosen, choices, view, waiting, nothing, onView, onValidate, onStep } = props;
  const styles = useToolsStyles();
  const fresh = chosen.filter(({ isNew }) => isNew).length;
  const counts = GRAVEST_FIRST.map((severity) => ({
    severity,
    count: chosen.filter(({ issue }) => issue.severity === severity).length,
    any: all.some(({ issue }) => issue.severity === severity),
  }));
  const step = (by: 1 | -1, label: string, sign: string, keys: string) => (
    <Button
      className={styles.toggle}
      size="small"
      aria-label={label}
      aria-keyshortcuts={keys}
      disabledFocusable={nothing}
      onClick={() => {
        onStep(by);
      }}
    >
      {sign}
    </Button>
  );
  return (
    <div className={styles.tools} role="group" aria-label={text.tools}>
      <div className={styles.line}>
        <ActionButton primary small label={text.validate} waiting={waiting} onPress={onValidate} />
        {all.length > 0 && (
          <NameSelect
            label={words.unit}
            all={words.allUnits(all.length)}
            names={countedNames(all, ({ issue }) => issue.units)}
            value={choices.unit}
            onChoose={(unit) => {
              onView((now) => ({ ...now, unit }));
            }}
          />
        )}
        <Button
          className={mergeClasses(styles.toggle, styles.more, styles.end)}
          appearance="subtle"
          size="small"
          title={words.moreFiltersOf}
          aria-expanded={view.choosing}
          onClick={() => {
            onView((now) => ({ ...now, choosing: !now.choosing }));
          }}
        >
          {words.moreFilters(view.choosing, foldedChoices(view))}
        </Button>
      </div>
      {all.length > 0 && (
        <div className={styles.line}>
          {counts.map(
            ({ severity, count, any }) =>
              any && (
                <ToggleChip
                  key={severity}
                  checked={!view.hidden.has(severity)}
                  onClick={() => {
                    onView((now) => ({ ...now, hidden: toggled(now.hidden, severity) }));
                  }}
                >
                  {words.wordCounted(text.severities[severity], count)}
                </ToggleChip>
              ),
          )}
          {(fresh > 0 || view.onlyNew) && (
            <ToggleChip
              title={text.onlyNewWill}
              checked={view.onlyNew}
              onClick={() => {
                onView((now) => ({ ...now, onlyNew: !now.onlyNew }));
              }}
            >
              {text.onlyNew(fresh)}
            </ToggleChip>
          )}
          <ToggleChip
            title={text.byUnitWill}
            checked={view.grouping === "unit"}
            onClick={() => {
              onView((now) => ({ ...now, grouping: now.grouping === "unit" ? "code" : "unit" }));
            }}
          >
            {text.byUnit}
          </ToggleChip>
          <div
            className={mergeClasses(styles.line, styles.end)}
            role="group"
            aria-label={text.walk}
            title={text.nextKeys}
          >
            {step(-1, text.previous, "↑", "Shift+F8")}
            {step(1, text.next, "↓", "F8")}
          </div>
        </div>
      )}
    </div>
  );
}

function toggled(hidden: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  return hidden.has(severity)
    ? new Set([...hidden].filter((one) => one !== severity))
    : new Set([...hidden, severity]);
}
