import type { MadeFile } from "../../actions/outcome/outcome";

/** A browser may still be reading the bytes for a while. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download({ name, bytes }: MadeFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT_MS);
}
