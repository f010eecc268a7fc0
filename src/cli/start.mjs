// node start.mjs PROGRAM …: runs one of the command line's programs, bundled, as if it had been started itself.
import { bundled } from "./bundle/bundled.mjs";

const [, , program = ""] = process.argv;
const file = await bundled(program);
process.argv.splice(1, 2, file);
await import(file);
