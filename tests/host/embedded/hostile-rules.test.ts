import { hostileRules } from "../../hostile/hostile-sheets";
import { eachIsRefusedOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostileRules);
