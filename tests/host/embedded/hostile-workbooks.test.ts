import { hostileWorkbooks } from "../../hostile/hostile-workbooks";
import { eachIsRefusedOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostileWorkbooks);
