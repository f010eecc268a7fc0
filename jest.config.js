import { swcTransform } from "./jest.transform.js";

/** All tests that need no browser and no LibreOffice. @type {import("jest").Config} */
export default {
  testEnvironment: "<rootDir>/tests/shared-host/environment.js",
  globalSetup: "<rootDir>/tests/shared-host/bundle.js",
  roots: ["<rootDir>/tests"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/e2e/", "/tests/libreoffice/", "/tests/ooxml/"],
  moduleNameMapper: { "^embedded-excel/(errors|node|testing)$": "<rootDir>/tests/shared-host/$1.js" },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: swcTransform,
  transformIgnorePatterns: ["/node_modules/"],
  // This ends hangs only; nobody knows how busy a machine of CI is (`SLOWER`, .ci/run).
  testTimeout: process.env.SLOWER ? 900_000 : 180_000,
  // Jest leaves one processor idle; of two that is half.
  maxWorkers: "100%",
};
