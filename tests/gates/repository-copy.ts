import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Answer, run } from "./run-gate";

const ROOT = path.resolve(import.meta.dirname, "../..");
const COPIED = [
  ".ci",
  ".dependency-cruiser.cjs",
  ".prettierignore",
  ".prettierrc.json",
  "assets",
  "eslint.config.js",
  "jest.browser.config.js",
  "jest.config.js",
  "jest.libreoffice.config.js",
  "jest.transform.js",
  "knip.json",
  "manifest.xml",
  "package.json",
  "seeds",
  "src",
  "tests",
  "tsconfig.json",
  "webpack.config.js",
];

/** The repository in a folder of its own, to break a rule there and run its gate. */
export class RepositoryCopy {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), "repository-"));

  constructor() {
    for (const name of COPIED)
      cpSync(path.join(ROOT, name), path.join(this.folder, name), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(this.folder, "node_modules"), "dir");
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  remove(file: string): void {
    rmSync(path.join(this.folder, file));
  }

  /** Runs a program of node_modules/.bin with what it says on both streams as `stdout`. */
  run(program: string, ...words: readonly string[]): Answer {
    const answer = run(this.folder, path.join(this.folder, "node_modules/.bin", program), ...words);
    return { ...answer, stdout: answer.stdout + answer.stderr };
  }

  /** Writes files, runs the gate, and takes the files away again. */
  broken(
    files: Readonly<Record<string, string>>,
    gate: () => Pick<Answer, "status" | "stdout">,
  ): { readonly failed: boolean; readonly said: string } {
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    const { status, stdout } = gate();
    for (const file of Object.keys(files)) this.remove(file);
    return { failed: status !== 0, said: stdout };
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}
