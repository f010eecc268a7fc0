import { EmbeddedHost } from "../../src/host/embedded/embedded-host";
import { createHeadlessEngine } from "../../src/host/engine/create-headless-engine";
import { hostileFiles } from "../hostile/hostile-files";
const engine = createHeadlessEngine();
const host = new EmbeddedHost(engine);
const rows: [number, number, string][] = [];
for (const { what, bytes } of hostileFiles) {
  const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
  const a = cpu(); const b = bytes(); const c = cpu();
  try { await host.open(b, "x.xlsx"); await host.workbook.calculate(); } catch { /* */ }
  rows.push([Math.round(c - a), Math.round(cpu() - c), what]);
}
rows.sort((x, y) => y[0] + y[1] - x[0] - x[1]);
console.log(rows.slice(0, 25).map((r) => r.join(" ")).join("\n"));
console.log(rows.reduce((s, r) => s + r[0], 0), rows.reduce((s, r) => s + r[1], 0));
process.exit(0);
