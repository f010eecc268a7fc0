import { TestEnvironment } from "jest-environment-node";
import { bundled } from "../../src/cli/bundle/bundled.mjs";

/**
 * Node, with the embedded Excel bundled and loaded once a worker: to load its two thousand modules takes longer than
 * most files of tests. What runs in it is outside jest's sandbox, with timers, errors and arrays of its own realm.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.embeddedExcel = async (face) => import(await bundled(`embedded-excel-${face}`));
  }
}
