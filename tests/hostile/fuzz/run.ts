// `npm run fuzz -- FIRST [COUNT]`: the files of these seeds, one after another; says each fault, and exits 1 if there is one.
import { Fuzzer, lineOf } from "./fuzzed";

const [first = 1, count = 1] = process.argv.slice(2).map(Number);
const fuzzer = new Fuzzer();
const ends = new Map<string, number>();
let faults = 0;
for (let seed = first; seed < first + count; seed += 1) {
  const judged = await fuzzer.judge(seed);
  ends.set(judged.end, (ends.get(judged.end) ?? 0) + 1);
  if (count === 1 || judged.fault !== null) process.stdout.write(`${lineOf(judged)}\n`);
  if (judged.fault !== null) faults += 1;
}
fuzzer.close();
process.stdout.write(`${[...ends].map(([end, times]) => `${end} ${times}`).join(", ")}; faults ${faults}\n`);
process.exitCode = faults > 0 ? 1 : 0;
