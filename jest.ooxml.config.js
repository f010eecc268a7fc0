import base from "./jest.config.js";

/** Saved files in the validator of Microsoft's Open XML SDK, a package of its own in .ci/ooxml. @type {import("jest").Config} */
export default {
  ...base,
  roots: ["<rootDir>/tests/ooxml"],
  testPathIgnorePatterns: ["/node_modules/"],
};
