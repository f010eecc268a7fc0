import base from "./jest.config.js";

/** @type {import("jest").Config} */
export default {
  ...base,
  roots: ["<rootDir>/tests/e2e"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 180000,
  maxWorkers: 1,
};
