import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  NumberValueObject,
  ValueObjectFactory,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { EmbeddedExcel } from "../../../../src/host/node/embedded-excel";
import { counted, demonstrate, onSheet, valuesOf, write } from "./demonstrate";

/** A function of the engine. */
function registerFunction({ host }: EmbeddedExcel, name: string, calculate: () => FunctionVariantType): void {
  class Registered extends BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override calculate = calculate;
  }
  host.workbook.injector.get(IFunctionService).registerExecutors(new Registered(name));
}

/** Univer goes on through channels; one that a throw leaves open would keep Node from ending. */
const channels: MessageChannel[] = [];
const { MessageChannel: Channel } = globalThis;
globalThis.MessageChannel = class extends Channel {
  constructor() {
    super();
    channels.push(this);
  }
};
afterAll(() => {
  globalThis.MessageChannel = Channel;
  for (const { port1 } of channels) port1.close();
});

/** What Univer calculates under: nobody there catches what is thrown. */
interface Locked {
  readonly _executeLock: { acquire(...args: unknown[]): Promise<unknown> };
}

const SHEET = "xl/worksheets/sheet1.xml";

demonstrate({
  "sheet-of-tables": {
    show: async (excel) => {
      await onSheet(excel, (sheet, context) => {
        sheet.getRange("A1:A3").values = [["量"], [1], [2]];
        sheet.tables.add("A1:A3", true).name = "账";
        const other = context.workbook.worksheets.add("另");
        other.getRange("A1:A3").values = [["别"], [10], [20]];
        other.getRange("C1").formulas = [["=INDEX(账[量],2)"]];
        other.activate();
      });
      return valuesOf(excel, "C1");
    },
    wrong: [20],
    right: [2],
  },
  "structured-references": {
    show: async (excel) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange("A1:A3").values = [["a'b"], [1], [2]];
        sheet.tables.add("A1:A3", true).name = "账_1";
        sheet.getRange("C1:C2").formulas = [["=SUM(账_1[a''b])"], ["=COUNTA(账_1[#Headers])"]];
      });
      return valuesOf(excel, "C1:C2");
    },
    wrong: ["#NAME?", 1],
    right: [3, 1],
  },
  "circular-formulas": {
    show: async (excel) => {
      await write(excel, "A1:E1", [["=B1+1", "=A1+1", "=A1+5", "=D1+1", "=ROW(E1)*3"]]);
      return valuesOf(excel, "A1:E1");
    },
    wrong: [2, 1, 5, 1, 3],
    right: [0, 0, 5, 0, 3],
  },
  "sorted-copies": {
    show: async (excel) => {
      await write(excel, "A1:A3", [[3], [1], [2]]);
      await write(excel, "E1:F1", [['=TEXTJOIN(",",TRUE,SORT(A1:A3))', '=TEXTJOIN(",",TRUE,A1:A3)']]);
      return valuesOf(excel, "E1:F1");
    },
    wrong: ["1,2,3", "1,2,3"],
    right: ["1,2,3", "3,1,2"],
  },
  "own-names": {
    show: async (excel) => {
      await onSheet(excel, (_sheet, { workbook }) => {
        workbook.names.add("数", "=2");
      });
      const names = excel.host.workbook.injector.get(IDefinedNamesService);
      const { unitId } = excel.host.workbook;
      return ["数", "constructor", "__proto__"].map((name) => Boolean(names.getValueByName(unitId, name)));
    },
    wrong: [true, true, true],
    right: [true, false, false],
  },
  "vast-ranges": {
    show: async (excel) => {
      await write(excel, "A1:A3", [[1], [2], [4]]);
      // Of a range that Univer alone would take some time for, and no minutes.
      const read = counted(BaseReferenceObject.prototype, "getCellData");
      await write(excel, "B1:C1", [["=SUM(A2:A300000)", "=ROWS(A2:A300000)"]]);
      return [...(await valuesOf(excel, "B1:C1")), read() > 200_000];
    },
    wrong: [6, 299_999, true],
    right: [6, 299_999, false],
  },
  "ends-of-months": {
    show: async (excel) => {
      await write(excel, "A1:D1", [
        [
          "=EDATE(DATE(2021,1,31),1)",
          "=EDATE(DATE(2020,2,29),12)",
          "=EDATE(DATE(2021,3,31),-1)",
          "=EDATE(DATE(2021,1,15),1)",
        ],
      ]);
      await write(excel, "A2:B2", [[44227, "=SUM(EDATE(A2:A2,{1,2}))"]]);
      return valuesOf(excel, "A1:D2");
    },
    wrong: [44258, 44256, 44258, 44242, 44227, 88544, "", ""],
    right: [44255, 44255, 44255, 44242, 44227, 88541, "", ""],
  },
  "searched-texts": {
    show: async (excel) => {
      await write(excel, "A1:F1", [
        [
          '=SEARCH("B?a","abcab1a")',
          '=SEARCH("a*c","xabc")',
          '=SEARCH("~*","a*b")',
          '=SEARCH("z?","abc")',
          '=SEARCH("b?","abcab1",3)',
          '=SEARCH("C","abc")',
        ],
      ]);
      return valuesOf(excel, "A1:F1");
    },
    wrong: ["#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!", 3],
    right: [2, 2, 2, "#VALUE!", 5, 3],
  },
  "formulas-before": {
    show: async (excel) => {
      await write(excel, "A1", [["=1+1"]]);
      const previous: unknown[] = [];
      await onSheet(excel, (sheet) =>
        sheet.onFormulaChanged.add(({ formulaDetails }) => {
          previous.push(...formulaDetails.map(({ previousFormula }) => previousFormula));
          return Promise.resolve();
        }),
      );
      await write(excel, "A1", [["=2+2"]]);
      await excel.host.idle();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return previous;
    },
    wrong: [],
    right: ["=1+1"],
  },
  "endless-formulas": {
    show: (excel) => {
      const tree: unknown = excel.host.workbook.injector
        .get(LexerTreeBuilder)
        .treeBuilder(`=${"1+".repeat(4_000)}1`);
      return Promise.resolve([typeof tree === "string" ? tree : "a tree"]);
    },
    wrong: ["a tree"],
    right: ["#VALUE!"],
  },
  "whole-texts": {
    // Two sums of one length whose texts have the same hash of Univer's.
    show: async (excel) => {
      const sum = (last: number): string => `=${"0+".repeat(32)}${last}`;
      await write(excel, "A1:A2", [[sum(17710800504)], [sum(50000016188)]]);
      return valuesOf(excel, "A1:A2");
    },
    wrong: [17710800504, 17710800504],
    right: [17710800504, 50000016188],
  },
  "known-matches": {
    show: async (excel) => {
      await write(excel, "A1:A3", [["甲"], ["乙"], ["甲"]]);
      const compared = counted(ArrayValueObject.prototype, "compare");
      await write(
        excel,
        "C1:C9",
        Array.from({ length: 9 }, () => ['=COUNTIFS($A$1:$A$3,"甲",$A$1:$A$3,"<>"&ROW())']),
      );
      const counts = await valuesOf(excel, "C1:C9");
      return [compared() < 2 * counts.length, counts[8]];
    },
    wrong: [false, 2],
    right: [true, 2],
  },
  "shared-parts": {
    show: async (excel) => {
      await write(excel, "A1:A3", [["甲"], ["乙"], ["甲"]]);
      const searched = counted(ArrayValueObject.prototype, "orderSearch");
      await write(
        excel,
        "C1:C9",
        Array.from({ length: 9 }, () => ["=SUM(MATCH($A$1:$A$3,$A$1:$A$3,0))+ROW()"]),
      );
      const sums = await valuesOf(excel, "C1:C9");
      return [searched() < sums.length, sums[0], sums[8]];
    },
    wrong: [false, 5, 13],
    right: [true, 5, 13],
  },
  "cell-by-cell": {
    show: async (excel) => {
      await write(excel, "A1:A3", [[1], ["'1"], [2]]);
      await write(excel, "C1:C2", [["=SUMPRODUCT(--(A1:A3=2))"], ["=SUMPRODUCT(--(A1:A3=1))"]]);
      return valuesOf(excel, "C1:C2");
    },
    wrong: [1, 2],
    right: [1, 1],
  },
  "stored-values": {
    show: async (excel) => {
      await write(excel, "A1:A2", [[5], ["=SUM(A1)"]]);
      const files = unzipSync(await excel.host.save());
      const sheet = strFromU8(files[SHEET] ?? new Uint8Array()).replace("SUM(A1)", "MADEUP(A1)");
      await excel.host.open(zipSync({ ...files, [SHEET]: strToU8(sheet) }), "簿.xlsx");
      return valuesOf(excel, "A2");
    },
    wrong: ["#NAME?"],
    right: [5],
  },
  "throws-as-errors": {
    show: async (excel) => {
      registerFunction(excel, "THROWING", () => {
        throw new Error("called");
      });
      const { injector, facade } = excel.host.workbook;
      const { _executeLock: lock } = injector.get(ICalculateFormulaService) as unknown as Locked;
      const acquire = lock.acquire.bind(lock);
      lock.acquire = (...args) => acquire(...args).catch(() => undefined);
      const sheet = facade.getActiveSheet();
      sheet.getRange("A1").setFormula("=THROWING(1)");
      await new Promise((resolve) => setTimeout(resolve, 300));
      sheet.getRange("A2").setFormula("=1+1");
      await new Promise((resolve) => setTimeout(resolve, 300));
      return sheet.getRange("A2").getValue();
    },
    wrong: null,
    right: 2,
  },
  "lazy-branches": {
    show: async (excel) => {
      let times = 0;
      registerFunction(excel, "DEAR", () => NumberValueObject.create(++times));
      await write(excel, "A1", [["=IF(TRUE,1,DEAR(2))"]]);
      await valuesOf(excel, "A1");
      return times;
    },
    wrong: 1,
    right: 0,
  },
  "words-are-no-dates": {
    show: () => {
      // The first thing that is asked of a text that may be a date.
      const asked = counted(String.prototype, "startsWith", "办公室");
      ValueObjectFactory.create("办公室");
      return Promise.resolve(asked() > 1);
    },
    wrong: true,
    right: false,
  },
});
