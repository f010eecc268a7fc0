import { hostileXml } from "../../hostile/hostile-xml";
import { eachIsRefusedOrOpens } from "./hostile-openings";

eachIsRefusedOrOpens(hostileXml);
