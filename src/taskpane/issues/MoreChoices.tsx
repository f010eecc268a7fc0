import { Button } from "@fluentui/react-components";
import { countedNames } from "../ui/counted-names";
import { FindBox } from "../ui/FindBox";
import { NameSelect } from "../ui/NameSelect";
import { words } from "../ui/text";
import { useToolsStyles } from "../ui/tools-styles";
import { INITIAL_VIEW, type ChangeView, type CheckView } from "./check-view";
import type { Choices } from "./issue-filter";
import type { ShownIssue } from "./shown-issues";

interface Props {
  readonly all: readonly ShownIssue[];
  readonly choices: Choices;
  readonly view: CheckView;
  readonly onView: ChangeView;
}

/** What is asked for less often: words, 板块, 工作事项. */
export function MoreChoices({ all, choices, view, onView }: Props) {
  const styles = useToolsStyles();
  const { unit, part, section, find, onlyNew } = choices;
  const any = [unit, part, section, find].some((one) => one !== "") || onlyNew || view.hidden.size > 0;
  return (
    <>
      <div className={styles.line}>
        <FindBox
          value={view.find}
          onFind={(words) => {
            onView((now) => ({ ...now, find: words }));
          }}
        />
        <Button
          size="small"
          disabledFocusable={!any}
          onClick={() => {
            const { hidden, unit, part, section, find, onlyNew } = INITIAL_VIEW;
            onView((now) => ({ ...now, hidden, unit, part, section, find, onlyNew }));
          }}
        >
          {words.clearFilters}
        </Button>
      </div>
      <div className={styles.line}>
        <NameSelect
          label={words.part}
          all={words.allParts}
          names={countedNames(all, (listed) => (listed.part === "" ? [] : [listed.part]))}
          value={part}
          onChoose={(chosen) => {
            onView((now) => ({ ...now, part: chosen }));
          }}
        />
        <NameSelect
          label={words.section}
          all={words.allSections}
          names={countedNames(all, ({ issue }) => (issue.section === null ? [] : [issue.section]))}
          value={section}
          onChoose={(chosen) => {
            onView((now) => ({ ...now, section: chosen }));
          }}
        />
      </div>
    </>
  );
}
