import {
  IUniverInstanceService,
  type IDisposable,
  type Injector,
  type IRange,
  type Workbook,
} from "@univerjs/core";
import {
  deserializeRangeWithSheetWithCache,
  generateStringWithSequence,
  LexerTreeBuilder,
  sequenceNodeType,
  serializeRangeToRefString,
} from "@univerjs/engine-formula";
import {
  handleCommonDefaultRangeChangeWithEffectRefCommands,
  handleDefaultRangeChangeWithEffectRefCommands,
  type EffectRefRangeParams,
  type RefRangeService,
} from "@univerjs/sheets";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import { cellShift, reachOf, type CellShift } from "../../univer/cell-shift";
import { areaOfRange } from "../../univer/univer-range";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** What is used of Univer's service, private. */
interface Service {
  readonly _injector: Injector;
  readonly _refRangeService: Pick<RefRangeService, "registerRefRange">;
}
type Register = FormulaRefRangeService["registerRangeFormula"];
type Transform = Parameters<FormulaRefRangeService["transformFormulaByEffectCommand"]>;
type Handler = Parameters<RefRangeService["registerRefRange"]>[1];

/**
 * Makes the ranges and formulas of rules (conditional formats, data validation) move as in Excel when cells
 * are inserted and deleted. Univer 0.25.1 tears a rule apart where cells are inserted amidst it and leaves the
 * new ones out, moves no absolute reference, and makes none longer.
 */
export const ruleMovement: ForClasses = {
  name: "rule-movement",
  when: "before Univer",
  replaces: [[FormulaRefRangeService.prototype, "transformFormulaByEffectCommand", "registerRangeFormula"]],
  apply: () => {
    replaceMethod<Service, Transform, string>(
      FormulaRefRangeService.prototype,
      "transformFormulaByEffectCommand",
      () =>
        function (unitId, sheetId, formula, command) {
          return movedFormula(this._injector, unitId, sheetId, formula, command);
        },
    );
    replaceMethod<Service, Parameters<Register>, IDisposable>(
      FormulaRefRangeService.prototype,
      "registerRangeFormula",
      (original) =>
        function (...rule) {
          const { _injector: injector, _refRangeService: ranges } = this;
          const handlers = new Map<Handler, Handler>();
          // The original registers one handler with all ranges: shifts are answered here, all else by it.
          const registerRefRange: RefRangeService["registerRefRange"] = (range, handler, ...rest) => {
            const own = handlers.get(handler) ?? ((command) => answer(injector, rule, handler, command));
            handlers.set(handler, own);
            return ranges.registerRefRange(range, own, ...rest);
          };
          const others = Object.create(this, {
            _refRangeService: { value: { registerRefRange } },
          }) as Service;
          return original.apply(others, rule);
        },
    );
  },
};

function activeSheetId(injector: Injector, unitId: string): string | undefined {
  return injector.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getActiveSheet().getSheetId();
}

function answer(
  injector: Injector,
  [unitId, sheetId, oldRanges, formulas, callback]: Parameters<Register>,
  handler: Handler,
  command: EffectRefRangeParams,
): ReturnType<Handler> {
  const shift = cellShift(command);
  if (!shift) return handler(command);
  const own = activeSheetId(injector, unitId) === sheetId;
  const moves = oldRanges.map((from) => ({ from, to: own ? movedRanges(from, shift, command) : [from] }));
  const first = moves.find(({ to }) => to.length > 0);
  const origin = oldRanges[0];
  if (!first || !origin) return callback([]);
  const start = own ? survivingStart(first.from, shift) : first.from;
  const lexer = injector.get(LexerTreeBuilder);
  const moved = formulas.map((formula) =>
    formula.startsWith("=")
      ? movedFormula(
          injector,
          unitId,
          sheetId,
          lexer.moveFormulaRefOffset(
            formula,
            start.startColumn - origin.startColumn,
            start.startRow - origin.startRow,
          ),
          command,
        )
      : formula,
  );
  const ranges = moves.flatMap(({ to }) => to);
  const same =
    moved.every((formula, i) => formula === formulas[i]) && ranges.every((r, i) => r === oldRanges[i]);
  return same ? { redos: [], undos: [] } : callback([{ formulas: moved, ranges }]);
}

/** The range itself where it stays. */
function movedRanges(range: IRange, shift: CellShift, command: EffectRefRangeParams): IRange[] {
  const reach = reachOf(shift, areaOfRange(range));
  if (reach === "none") return [range];
  if (reach === "part") return handleCommonDefaultRangeChangeWithEffectRefCommands(range, command);
  const [from, to] =
    shift.axis === "rows" ? (["startRow", "endRow"] as const) : (["startColumn", "endColumn"] as const);
  const start = shift.cut[shift.axis === "rows" ? "row" : "column"];
  const count = shift.cut[shift.axis];
  if (start > range[to]) return [range];
  if (shift.insert)
    return [{ ...range, [from]: range[from] + (start <= range[from] ? count : 0), [to]: range[to] + count }];
  const left = range[from] - Math.min(count, Math.max(0, range[from] - start));
  const lost = Math.min(start + count, range[to] + 1) - Math.max(start, range[from]);
  const length = range[to] - range[from] + 1 - Math.max(0, lost);
  return length > 0 ? [{ ...range, [from]: left, [to]: left + length - 1 }] : [];
}

/** The cell, by its place of before, that is the range's first one afterwards. */
function survivingStart(range: IRange, { axis, insert, cut }: CellShift): IRange {
  if (insert) return range;
  const [start, length] = axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const from = axis === "rows" ? "startRow" : "startColumn";
  const gone = range[from] >= cut[start] && range[from] < cut[start] + cut[length];
  return gone ? { ...range, [from]: cut[start] + cut[length] } : range;
}

function movedFormula(
  injector: Injector,
  unitId: string,
  sheetId: string,
  formula: string,
  command: EffectRefRangeParams,
): string {
  const nodes = injector.get(LexerTreeBuilder).sequenceNodesBuilder(formula);
  const model = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  if (!nodes || !model) return formula;
  const moved = nodes.map((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const { range, unitId: other, sheetName } = deserializeRangeWithSheetWithCache(node.token);
    const sheet = sheetName ? model.getSheetBySheetName(sheetName) : model.getSheetBySheetId(sheetId);
    if (other || sheet !== model.getActiveSheet()) return node;
    const place = handleDefaultRangeChangeWithEffectRefCommands(range, command);
    const moving = { range: { ...range, ...place }, sheetName, unitId: other };
    return { ...node, token: place ? serializeRangeToRefString(moving) : "#REF!" };
  });
  return `=${generateStringWithSequence(moved)}`;
}
