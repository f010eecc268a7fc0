import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import officeAddins from "eslint-plugin-office-addins";

export default tseslint.config(
  { ignores: ["dist*/", "node_modules/", "**/*.js", "**/*.cjs", "**/*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  reactHooks.configs.flat.recommended,
  {
    files: ["src/workbook/**", "src/actions/**", "src/taskpane/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["tests/**"],
    rules: { "no-restricted-globals": ["error", { name: "test", message: "Tests are named with it." }] },
  },
  // These files walk from null objects to their children before the sync, which the rule takes for reading.
  {
    files: ["src/workbook/reading/look.ts", "src/workbook/reports/report-look.ts"],
    rules: { "office-addins/call-sync-before-read": "off" },
  },
);
