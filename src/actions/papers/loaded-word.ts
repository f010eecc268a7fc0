type Word = typeof import("../../word/papers");

/** The part of the program that writes papers, loaded when it is first asked for; null: it could not be. */
export async function loadedWord(): Promise<Word | null> {
  try {
    return await import("../../word/papers");
  } catch {
    // No network, or a page from before the last update: told in one sentence.
    return null;
  }
}

export const WORD_NOT_LOADED = { kind: "refused", reason: "word-not-loaded" } as const;
