import { Fuzzer, lineOf } from "./fuzzed";

/** Beyond, a hang is no slowness any more: each file has its own limit. */
const HANGS_AFTER_MS = 3_600_000;

/** Each of these seeds' files is opened or refused in one sentence, and keeps its cells when it is saved. */
export function itIsHarmlessFor(first: number, count: number): void {
  const fuzzer = new Fuzzer();
  afterAll(() => {
    fuzzer.close();
  });
  it(
    `the files of the seeds ${first} to ${first + count - 1} open or are refused in one sentence, and keep their cells`,
    async () => {
      const ends = new Set<string>();
      const faults: string[] = [];
      for (let seed = first; seed < first + count; seed += 1) {
        const judged = await fuzzer.judge(seed);
        ends.add(judged.end);
        if (judged.fault !== null) faults.push(lineOf(judged));
      }
      expect(faults).toEqual([]);
      // Mutations that all are refused, or none, would try nothing.
      expect(ends).toEqual(new Set(["opened", "refused"]));
    },
    HANGS_AFTER_MS,
  );
}
