import { leadUnits, summarySweep } from "./summarise-faults";

/** The sheets are those of an earlier day. */
summarySweep("broken-off", leadUnits);
