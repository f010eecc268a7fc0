import type { ICommandInfo, Injector, Nullable } from "@univerjs/core";
import {
  FormulaDataModel,
  type IFormulaDataItem,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import type { ForUniver } from "../../univer/workaround";
import { areRulesUnseen } from "../rules/unseen-rules";

/**
 * Makes a name that is set or removed recalculate everything. Univer 0.25.1 recalculates the formulas that it knows to
 * use the name: not one that named it while there was no such name, nor one whose name is gone.
 */
export const changedNames: ForUniver = {
  name: "changed-names",
  when: "with a workbook",
  replaces: (univer) => [[univer.__getInjector().get(IActiveDirtyManagerService), "get", "register"]],
  apply: (univer) => {
    const injector = univer.__getInjector();
    const causes = injector.get(IActiveDirtyManagerService);
    for (const { id } of [SetDefinedNameMutation, RemoveDefinedNameMutation]) {
      const known = causes.get(id);
      causes.register(id, {
        commandId: id,
        getDirtyData: (command) => ({
          ...known?.getDirtyData(command),
          forceCalculation: mayBeUsed(injector, command),
        }),
      });
    }
  },
};

/** A formula that makes up references as text may use any name. */
const MADE_UP = "indirect(";

/** Is there a formula or another name that may use the name? On screen rules may use it as well, or an old name. */
function mayBeUsed(injector: Injector, { params }: ICommandInfo): boolean {
  const { unitId, id, name } = (params ?? {}) as { unitId?: string; id?: string; name?: string };
  if (unitId === undefined || id === undefined || !name || !areRulesUnseen(injector)) return true;
  const wanted = name.toLowerCase();
  const uses = (text: string): boolean => {
    const formula = text.toLowerCase();
    return formula.includes(wanted) || formula.includes(MADE_UP);
  };
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  if (Object.values(names).some((other) => other.id !== id && uses(other.formulaOrRefString))) return true;
  return [...formulasOf(injector, unitId)].some(uses);
}

/** Different formulas of a workbook, each once. */
function formulasOf(injector: Injector, unitId: string): ReadonlySet<string> {
  const found = new Set<string>();
  type Rows = Record<number, Record<number, Nullable<IFormulaDataItem>>>;
  const sheets = injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {};
  for (const rows of Object.values(sheets))
    for (const cells of Object.values((rows ?? {}) as Rows))
      for (const cell of Object.values(cells)) if (cell?.f) found.add(cell.f);
  return found;
}
