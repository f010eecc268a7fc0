/** @jest-environment jsdom */
import { isDark } from "../../src/taskpane/shell/dark-theme";

function given(systemDark: boolean, officeTheme?: object) {
  window.matchMedia = () => ({ matches: systemDark }) as MediaQueryList;
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
}

describe("the pane is dark", () => {
  it.each([
    ["when Office says so, whatever the system", false, { isDarkTheme: true }, true],
    ["not when Office is light on a dark system", true, { isDarkTheme: false }, false],
    [
      "by Office's background where an older Office has no isDarkTheme",
      false,
      { bodyBackgroundColor: "#1F1F1F" },
      true,
    ],
    ["as the system is where Office says nothing", true, undefined, true],
    ["as the system is where Office's colour is unreadable", false, { bodyBackgroundColor: "" }, false],
  ])("%s", (_, systemDark, officeTheme, dark) => {
    given(systemDark, officeTheme);
    expect(isDark()).toBe(dark);
  });
});
