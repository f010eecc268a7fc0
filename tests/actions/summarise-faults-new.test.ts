import { summarySweep, withoutSheets } from "./summarise-faults";

summarySweep("failed", withoutSheets);
