import { Button, mergeClasses } from "@fluentui/react-components";
import { isFiltering, NO_FILTER, type ConcernFilter } from "../state/concern-filter";
import { countedNames } from "../ui/counted-names";
import { FindBox } from "../ui/FindBox";
import { NameSelect } from "../ui/NameSelect";
import { ToggleChip } from "../ui/ToggleChip";
import { words } from "../ui/text";
import { useToolsStyles } from "../ui/tools-styles";
import { lightCounts, listedTasks, staleCount, type ListedTask } from "./listed-tasks";
import { text } from "./text";

interface Props {
  readonly tasks: readonly ListedTask[];
  readonly filter: ConcernFilter;
  readonly choosing: boolean;
  readonly onFilter: (change: Partial<ConcernFilter>) => void;
  readonly onChoosing: (choosing: boolean) => void;
}

/** The tools that stay above the list: words, unit, lights with what a press would list, and the way to the others. */
export function ConcernTools({ tasks, filter, choosing, onFilter, onChoosing }: Props) {
  const styles = useToolsStyles();
  const ofAnyUnit = listedTasks(tasks, { ...filter, unit: "" });
  const folded = [filter.part, filter.section, filter.month].filter((one) => one !== "").length;
  return (
    <div className={styles.tools} role="group" aria-label={text.tools}>
      <div className={styles.line}>
        <FindBox
          value={filter.find}
          onFind={(find) => {
            onFilter({ find });
          }}
        />
        <NameSelect
          label={words.unit}
          all={words.allUnits(ofAnyUnit.length)}
          names={withChosen(
            countedNames(ofAnyUnit, ({ units }) => units),
            filter.unit,
          )}
          value={filter.unit}
          onChoose={(unit) => {
            onFilter({ unit });
          }}
        />
        <Button
          className={mergeClasses(styles.toggle, styles.more)}
          appearance="subtle"
          size="small"
          title={words.moreFiltersOf}
          aria-expanded={choosing}
          onClick={() => {
            onChoosing(!choosing);
          }}
        >
          {words.moreFilters(choosing, folded)}
        </Button>
      </div>
      <div className={styles.line} role="group" aria-label={words.lights}>
        {lightCounts(tasks, filter).map(
          ({ light, count, any }) =>
            any && (
              <ToggleChip
                key={light}
                checked={filter.light === light}
                disabledFocusable={count === 0 && filter.light !== light}
                onClick={() => {
                  onFilter({ light: filter.light === light ? "" : light });
                }}
              >
                {words.wordCounted(light, count)}
              </ToggleChip>
            ),
        )}
        <ToggleChip
          title={text.onlyStaleWill}
          checked={filter.onlyStale}
          onClick={() => {
            onFilter({ onlyStale: !filter.onlyStale });
          }}
        >
          {words.wordCounted(words.stale, staleCount(tasks, filter))}
        </ToggleChip>
        {isFiltering(filter) && (
          <Button
            className={mergeClasses(styles.toggle, styles.end)}
            size="small"
            onClick={() => {
              onFilter({ ...NO_FILTER, grouping: filter.grouping });
            }}
          >
            {words.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A choice that nothing is of any more is still shown as what is chosen. */
export function withChosen(
  names: ReturnType<typeof countedNames>,
  chosen: string,
): ReturnType<typeof countedNames> {
  return chosen === "" || names.some(({ name }) => name === chosen)
    ? names
    : [...names, { name: chosen, count: 0 }];
}
