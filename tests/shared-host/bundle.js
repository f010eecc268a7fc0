import { bundled } from "../../src/cli/bundle/bundled.mjs";

/** Before the workers start, which would each bundle it. */
export default () => bundled("embedded-excel-node");
