import { summarySweep, withoutSheets } from "./summarise-faults";

summarySweep("refused", withoutSheets);
