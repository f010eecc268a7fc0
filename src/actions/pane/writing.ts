/** What writes the ledger's own sheets, as one part of the program: it is fetched when the pane has come to rest. */
export { fix } from "../fix";
export { highlight } from "../highlight";
export { insert } from "../insert";
export { keep } from "../keep";
export { takeBack } from "../take-back";
export { validate } from "../validate";
