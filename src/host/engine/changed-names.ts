import {
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IActiveDirtyManagerService,
} from "@univerjs/engine-formula";

const done = new WeakSet<IActiveDirtyManagerService>();

/**
 * Makes a name that is set or removed recalculate everything. Univer recalculates the formulas that it knows to
 * use the name: not one that named it while there was no such name, nor one whose name is gone.
 */
export function recalculateForNames(causes: IActiveDirtyManagerService): void {
  if (done.has(causes)) return;
  done.add(causes);
  for (const { id } of [SetDefinedNameMutation, RemoveDefinedNameMutation]) {
    const known = causes.get(id);
    causes.register(id, {
      commandId: id,
      getDirtyData: (command) => ({ ...known?.getDirtyData(command), forceCalculation: true }),
    });
  }
}
