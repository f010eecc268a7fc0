import type { ExcelClass, Methods, Properties } from "../../../src/host/objects/class/excel-class";
import type { ClassName, EventName } from "../../../src/host/objects/class/excel-members";

/** What does not compile here is what a table of members in src/host/objects may not hold; `tsc` runs this test. */

const right: ExcelClass<"TableRow", unknown> = {
  properties: { Index: { get: () => 0 }, Values: { get: () => [] } },
  methods: { Delete: { call: () => null } },
};

const misspelt: ExcelClass<"TableRow", unknown> = {
  properties: {
    // @ts-expect-error -- no member has this name
    Indx: { get: () => 0 },
  },
};
const withoutCapital: Properties<"TableRow", unknown> = {
  // @ts-expect-error -- the client asks with a capital
  index: { get: () => 0 },
};

const methodAsProperty: Properties<"TableRow", unknown> = {
  // @ts-expect-error -- it is a method
  Delete: { get: () => 0 },
};
const propertyAsMethod: Methods<"TableRow", unknown> = {
  // @ts-expect-error -- it is no method
  Index: { call: () => 0 },
};
const ofTheClient: Methods<"TableRow", unknown> = {
  // @ts-expect-error -- the client never sends it
  Load: { call: () => 0 },
};

// @ts-expect-error -- what the types do not have is named
const unlisted: Properties<"Setting", unknown> = { _Id: { get: () => "" } };
const listed: Properties<"Setting", unknown, "_Id"> = {
  _Id: { get: () => "" },
  // Data, though the types leave open of what kind.
  Value: { get: () => 0 },
};

// @ts-expect-error -- no class has it
const noClass: ClassName = "TableRows";
// @ts-expect-error -- `onChanged` is registered by another name
const noEvent: EventName<"Worksheet"> = "Changed";
const events: EventName<"Worksheet">[] = ["DataChanged", "Activated"];

it("what compiles is spelt as Office.js spells it", () => {
  const tables = [
    misspelt,
    withoutCapital,
    methodAsProperty,
    propertyAsMethod,
    ofTheClient,
    unlisted,
    listed,
    noClass,
    noEvent,
  ];
  expect([right, events, ...tables]).toHaveLength(11);
});
