import { bundled } from "../../src/cli/bundled.mjs";

/** Before the workers start, which would each bundle it. */
export default () => bundled("embedded-excel-node");
