import { hostileContents } from "../../hostile/hostile-files";
import { eachIsRefusedOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostileContents);
