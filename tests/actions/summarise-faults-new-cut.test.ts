import { summarySweep, withoutSheets } from "./summarise-faults";

summarySweep("cut", withoutSheets);
