import { hostileXml } from "../../hostile/hostile-files";
import { eachIsRefusedOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostileXml);
