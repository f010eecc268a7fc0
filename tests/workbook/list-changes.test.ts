import fc from "fast-check";
import type { ListedIssue } from "../../src/workbook/checks/check-list";
import { listChanges, type StandingRow } from "../../src/workbook/checks/list-changes";

const FIRST = 4;
const issue = (digest: string): ListedIssue => ({ digest, format: "General", cellsAt: () => [], mark: null });
const digest = fc.constantFrom("a", "b", "c", "d", "e", "f");
const standing = fc
  .array(fc.record({ digest, open: fc.boolean() }))
  .map((rows) => rows.map((row, at): StandingRow => ({ ...row, row: FIRST + at })));

test("whatever stood: open rows are those wanted, none is blank, and one that stays right is not written", () => {
  fc.assert(
    fc.property(standing, fc.array(digest), (rows, wanted) => {
      const changes = listChanges(rows, wanted.map(issue));
      if (changes === null) {
        expect(wanted).toEqual([]);
        return;
      }
      const sheet = new Map(rows.map(({ row, ...said }) => [row, said]));
      for (const { row, issue: written } of changes.writes)
        sheet.set(row, { digest: written.digest, open: true });
      for (const row of sheet.keys()) if (row > changes.lastRow) sheet.delete(row);
      expect(sheet.size).toBe(changes.lastRow - FIRST + 1);
      const open = [...sheet.values()].filter((row) => row.open).map((row) => row.digest);
      expect(open.sort()).toEqual([...wanted].sort());
    }),
    { numRuns: 2_000 },
  );
});

test("a list that says what is so has nothing to write", () => {
  const rows = ["a", "b"].map((one, at): StandingRow => ({ row: FIRST + at, digest: one, open: true }));
  expect(listChanges(rows, ["b", "a"].map(issue))).toEqual({ writes: [], lastRow: FIRST + 1 });
});
