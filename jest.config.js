import { swcTransform } from "./jest.transform.js";

/** All tests that need no browser and no LibreOffice. @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/e2e/", "/tests/libreoffice/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: swcTransform,
  transformIgnorePatterns: ["/node_modules/"],
  testTimeout: 180000,
  // Jest leaves one processor idle; of two that is half.
  maxWorkers: "100%",
};
