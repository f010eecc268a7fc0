import { summarySweep, withoutSheets } from "./summarise-faults";

summarySweep("broken-off", withoutSheets);
