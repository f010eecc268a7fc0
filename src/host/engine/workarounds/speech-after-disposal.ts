import { LocaleService } from "@univerjs/core";
import type { ForUniver } from "../univer/workaround";

/** A second after a long calculation began Univer 0.25.1 names its progress, disposed of or not, and then throws. */
export const speechAfterDisposal: ForUniver = {
  name: "speech-after-disposal",
  when: "without a screen",
  replaces: (univer) => [[univer.__getInjector().get(LocaleService), "t"]],
  apply: (univer) => {
    const locale = univer.__getInjector().get(LocaleService);
    const translate = locale.t;
    let disposed = false;
    univer.onDispose(() => (disposed = true));
    locale.t = (key, ...args) => (disposed ? key : translate(key, ...args));
  },
};
