import base from "./jest.config.js";

/** @type {import("jest").Config} */
export default {
  ...base,
  roots: ["<rootDir>/tests/libreoffice"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 300000,
  maxWorkers: 1,
};
