import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest } from "./manifest/check-manifest";

/** `npm run manifest [-- FILE]`: checks manifest.xml, or the one of a build; one line a fault, exit 1 if there is any. */
const root = path.resolve(import.meta.dirname, "../..");
const file = path.resolve(process.argv[2] ?? path.join(root, "manifest.xml"));
const faults = [
  ...(await refusedByMicrosoft(file)),
  ...checkManifest(file, path.dirname(file), path.join(root, "src")),
];
for (const fault of faults) console.error(fault);
console.log(`${path.relative(root, file)}: ${String(faults.length)} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** What Microsoft's own reader cannot read, its tools cannot sideload. Jest cannot load it, so it stands here. */
async function refusedByMicrosoft(manifest: string): Promise<string[]> {
  try {
    await OfficeAddinManifest.readManifestFile(manifest);
    return [];
  } catch (error) {
    return [
      `office-addin-manifest: ${error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error)}`,
    ];
  }
}
