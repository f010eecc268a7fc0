import { hostileSheets } from "../../hostile/hostile-sheets";
import { eachIsRefusedOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostileSheets);
