import { checkSweep } from "./check-faults";

/** The list is that of the last check. */
checkSweep(() => Promise.resolve());
