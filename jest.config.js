import { swcTransform } from "./jest.transform.js";

/** All tests that need no browser and no LibreOffice. @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/e2e/", "/tests/libreoffice/", "/tests/ooxml/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: swcTransform,
  transformIgnorePatterns: ["/node_modules/"],
  // This ends hangs only; nobody knows how busy a machine of CI is (`SLOWER`, .ci/run).
  testTimeout: process.env.SLOWER ? 900_000 : 180_000,
  // Jest leaves one processor idle; of two that is half.
  maxWorkers: "100%",
};
