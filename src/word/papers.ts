/** What the actions load when a paper is asked for: the papers, and their files. */
export { bulletinOf } from "../ledger/papers/bulletin";
export { fileNames } from "../ledger/papers/file-names";
export { lettersOf } from "../ledger/papers/letters";
export { plainText } from "../ledger/papers/paper";
export { unitsNamed } from "../ledger/papers/units-named";
export { wordFile } from "./word-file";
export { zipOf } from "./zip-of";
