import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PaneLook } from "../../actions/look";
import type { PlanSummary } from "../../actions/pane/pane-actions";
import type { Serial } from "../../plan/plan";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { AsOfField } from "./AsOfField";
import { text } from "./text";

const useStyles = makeStyles({ section: { rowGap: tokens.spacingVerticalL } });

interface Props {
  readonly plan: PlanSummary;
  readonly look: PaneLook;
  /** 统计截止日 as chosen here; null: nobody chose. */
  readonly chosen: Serial | null;
  readonly waiting: string | null;
  readonly onChoose: (day: Serial) => void;
  readonly onInsert: () => void;
}

/** One sentence, the day to be judged on, one button, and what it will do. */
export function EmptyWorkbook({ plan, look, chosen, waiting, onChoose, onInsert }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={mergeClasses(layout.section, styles.section)}>
      <p className={layout.sentence}>
        {look.sheets.length > 1 ? text.othersWorkbook(look.sheets) : text.empty}
      </p>
      <AsOfField look={look} chosen={chosen} waiting={waiting} onChoose={onChoose} />
      <div className={layout.stack}>
        <div className={layout.buttons}>
          <ActionButton primary label={text.insert} waiting={waiting} onPress={onInsert} />
        </div>
        <p className={layout.note}>{text.insertWill(plan)}</p>
      </div>
    </section>
  );
}
