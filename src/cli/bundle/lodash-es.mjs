// What Univer's core imports of lodash, without the 640 files of the rest. A name that is missing here fails at once.
export { default as debounce } from "lodash-es/debounce.js";
export { default as get } from "lodash-es/get.js";
export { default as merge } from "lodash-es/merge.js";
export { default as mergeWith } from "lodash-es/mergeWith.js";
export { default as set } from "lodash-es/set.js";
