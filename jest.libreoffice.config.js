import base from "./jest.config.js";

/** @type {import("jest").Config} */
export default {
  ...base,
  roots: ["<rootDir>/tests/libreoffice"],
  testPathIgnorePatterns: ["/node_modules/"],
  // This ends hangs only; nobody knows how busy a machine of CI is (`SLOWER`, .ci/run).
  testTimeout: process.env.SLOWER ? 900_000 : 300_000,
};
