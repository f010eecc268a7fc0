import { EmbeddedHost } from "../../embedded/embedded-host";
import { createHeadlessEngine } from "../../engine/create-headless-engine";
import { XlsxError } from "../../../xlsx/package/xlsx-error";
import type { TrialAnswer, TrialQuestion } from "./trial-messages";

/** Opens a file on trial, beside the page: all that opening does, on an engine without a screen, up to every value. */
async function opened({ bytes, name }: TrialQuestion): Promise<TrialAnswer> {
  const host = new EmbeddedHost(createHeadlessEngine());
  try {
    await host.open(bytes, name);
  } catch (error) {
    if (error instanceof XlsxError) return { refusal: error.message };
    throw error;
  }
  await host.workbook.calculate();
  return { refusal: null };
}

addEventListener("message", ({ data }: MessageEvent<TrialQuestion>) => {
  opened(data).then(postMessage, (error: unknown) => {
    // The page hears of it as of any error that nobody caught here.
    setTimeout(() => {
      throw error;
    });
  });
});
