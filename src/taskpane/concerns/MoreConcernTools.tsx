import type { ConcernFilter, ConcernGrouping } from "../state/concern-filter";
import { countedNames } from "../ui/counted-names";
import { NameSelect } from "../ui/NameSelect";
import { ToggleChip } from "../ui/ToggleChip";
import { words } from "../ui/text";
import { useToolsStyles } from "../ui/tools-styles";
import { withChosen } from "./ConcernTools";
import { listedTasks, monthOf, type ListedTask } from "./listed-tasks";
import { text } from "./text";

interface Props {
  readonly tasks: readonly ListedTask[];
  readonly filter: ConcernFilter;
  readonly onFilter: (change: Partial<ConcernFilter>) => void;
}

const GROUPINGS: readonly ConcernGrouping[] = ["light", "unit", "part"];

/** What is asked for less often: the order of the list, 板块, 工作事项, the month in which tasks are due. */
export function MoreConcernTools({ tasks, filter, onFilter }: Props) {
  const styles = useToolsStyles();
  const { part, section, month, grouping } = filter;
  const named = (value: string | null): readonly string[] => (value === null || value === "" ? [] : [value]);
  const under = (without: Partial<ConcernFilter>) => listedTasks(tasks, { ...filter, ...without });
  const months = countedNames(under({ month: "" }), (task) => named(monthOf(task)));
  return (
    <>
      <div className={styles.line} role="group" aria-label={text.grouping}>
        {GROUPINGS.map((one) => (
          <ToggleChip
            key={one}
            checked={grouping === one}
            onClick={() => {
              onFilter({ grouping: one });
            }}
          >
            {text.groupings[one]}
          </ToggleChip>
        ))}
      </div>
      <div className={styles.line}>
        <NameSelect
          label={words.part}
          all={words.allParts}
          names={withChosen(
            countedNames(under({ part: "" }), (task) => named(task.part)),
            part,
          )}
          value={part}
          onChoose={(chosen) => {
            onFilter({ part: chosen });
          }}
        />
        <NameSelect
          label={words.section}
          all={words.allSections}
          names={withChosen(
            countedNames(under({ section: "" }), (task) => named(task.section)),
            section,
          )}
          value={section}
          onChoose={(chosen) => {
            onFilter({ section: chosen });
          }}
        />
        <NameSelect
          label={text.month}
          all={text.allMonths}
          names={withChosen(
            [...months].sort((a, b) => (a.name < b.name ? -1 : 1)),
            month,
          )}
          value={month}
          onChoose={(chosen) => {
            onFilter({ month: chosen });
          }}
        />
      </div>
    </>
  );
}
