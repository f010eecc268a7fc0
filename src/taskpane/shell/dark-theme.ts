/** Whether the pane stands on dark: Office's own theme where Office says it, else the system's. React-free. */

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

export function isDark(): boolean {
  return officeIsDark() ?? window.matchMedia(SYSTEM_DARK).matches;
}

/** Excel has no event for a changed Office theme, so it is read again whenever the pane comes back into view. */
export function onThemeChange(listener: () => void): () => void {
  const system = window.matchMedia(SYSTEM_DARK);
  system.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    system.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

/** Members as they may really be: officeTheme is missing in some hosts, isDarkTheme in older ones. */
interface MaybeOffice {
  readonly context?: {
    readonly officeTheme?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };
  };
}

function officeIsDark(): boolean | undefined {
  const { Office: office } = globalThis as { Office?: MaybeOffice };
  const theme = office?.context?.officeTheme;
  return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor);
}

/** For `#RRGGBB`; undefined for anything else. */
function isDarkColour(colour: string | undefined): boolean | undefined {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "")?.slice(1);
  if (channels === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
