import { inExcel } from "./in-excel";
import type { Patience } from "./patience";
import type { Watch } from "./watch-workbook";

/** Where the cursor went: the first row (from 1) of what is selected. */
export interface SelectedPlace {
  readonly sheetId: string;
  readonly row: number;
}

/**
 * Hears of every move of the selection, on sheets that come later too, in one request; null: another sheet came to the
 * front, and where its cursor is was not told. Throws WorkbookFailure.
 */
export async function watchSelected(
  patience: Patience,
  hear: (place: SelectedPlace | null) => void,
): Promise<Watch> {
  const [selected, activated] = await inExcel(patience, async (context) => {
    const { onSelectionChanged, onActivated } = context.workbook.worksheets;
    const added = [
      onSelectionChanged.add(({ worksheetId, address }) => {
        hear({ sheetId: worksheetId, row: firstRowOf(address) });
        return Promise.resolve();
      }),
      onActivated.add(() => {
        hear(null);
        return Promise.resolve();
      }),
    ] as const;
    await context.sync();
    return added;
  });
  return {
    stop: () =>
      inExcel(
        patience,
        async (context) => {
          selected.remove();
          activated.remove();
          await context.sync();
        },
        selected.context,
      ),
  };
}

/** Of `T54`, `A3:B5`, `7:9`, `B7,D9` the first row; whole columns begin with the first. */
function firstRowOf(address: string): number {
  const [first = ""] = address.replace(/^.*!/u, "").split(",");
  return Number(/\d+/.exec(first)?.[0] ?? 1);
}
