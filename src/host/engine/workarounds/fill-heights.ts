import {
  type ICommandService,
  type IMutationInfo,
  type Injector,
  ObjectMatrix,
  sequenceExecute,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  AutoFillService,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { replaceMethod, type ForClasses } from "../univer/workaround";

interface Filling {
  readonly _injector: Injector;
  readonly _commandService: ICommandService;
}
interface Steps {
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

/**
 * Univer 0.25.1 makes a row that is filled as high as the filled cell, and cuts off what stands beside it. Here it measures the
 * whole row, as it does when one types. Like closed-sheets it needs a screen; that it is needed tests/e2e/entries.test.ts shows.
 */
export const fillHeights: ForClasses = {
  name: "fill-heights",
  when: "before Univer",
  replaces: [[AutoFillService.prototype, "_getAutoHeightUndoRedos"]],
  apply: () => {
    replaceMethod<Filling, [readonly IMutationInfo[], Workbook, Worksheet], Steps>(
      AutoFillService.prototype,
      "_getAutoHeightUndoRedos",
      () =>
        function (filled, workbook, worksheet) {
          const ranges = filled
            .filter(({ id }) => id === SetRangeValuesMutation.id)
            .map(({ params }) =>
              new ObjectMatrix((params as ISetRangeValuesMutationParams).cellValue ?? {}).getStartEndScope(),
            );
          const { redos, undos } = this._injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({
            unitId: workbook.getUnitId(),
            subUnitId: worksheet.getSheetId(),
            ranges,
          });
          sequenceExecute(redos, this._commandService);
          return { redos, undos };
        },
    );
  },
};
