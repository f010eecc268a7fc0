/** TypeScript to ES modules; nothing in node_modules is transformed. */
export const swcTransform = {
  "\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2023",
        experimental: { keepImportAttributes: true },
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "es6" },
    },
  ],
};
