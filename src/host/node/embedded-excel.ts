import { EmbeddedHost } from "../embedded/embedded-host";
import { createHeadlessEngine } from "../engine/create-headless-engine";
import { openOfficeWindow, type OfficeWindow, type PaneListener } from "./office-window";

export type { PaneListener };

/** An Excel without a screen: a pane's window with the real Office.js, and the host behind it. */
export interface EmbeddedExcel {
  readonly window: OfficeWindow;
  readonly Office: OfficeWindow["Office"];
  readonly Excel: OfficeWindow["Excel"];
  readonly host: EmbeddedHost;
  /** Ends it, once the requests that are under way are answered. */
  close(): Promise<void>;
}

/**
 * Opens a workbook (an empty one, or a file's bytes) in the embedded Excel. XlsxError: the file cannot be read.
 * `listener` hears what runs in the pane's window.
 */
export async function openEmbeddedExcel(
  file?: { readonly bytes: Uint8Array; readonly name: string },
  listener?: PaneListener,
): Promise<EmbeddedExcel> {
  const engine = createHeadlessEngine();
  const host = new EmbeddedHost(engine);
  try {
    if (file) await host.open(file.bytes, file.name);
  } catch (error) {
    engine.univer.dispose();
    throw error;
  }
  const window = await openOfficeWindow((pane) => {
    host.attach(pane);
  }, listener);
  return {
    window,
    Office: window.Office,
    Excel: window.Excel,
    host,
    close: async () => {
      await host.idle();
      window.close();
      engine.univer.dispose();
    },
  };
}
