import {
  FluentProvider,
  makeStaticStyles,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { isDark, onThemeChange } from "./dark-theme";

const fontFamilyBase = '"Microsoft YaHei UI", "PingFang SC", system-ui, sans-serif';
const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

const usePage = makeStaticStyles({ body: { margin: "0" } });

/** Fluent's light or dark theme, after Office's. Forced colours are the browser's and need no theme. */
export function PaneTheme({ children }: { readonly children: ReactNode }) {
  usePage();
  const onDark = useSyncExternalStore(onThemeChange, isDark);
  return (
    // color-scheme: for the parts that the browser draws, such as scroll bars and the calendar of a date field.
    <FluentProvider theme={onDark ? dark : light} style={{ colorScheme: onDark ? "dark" : "light" }}>
      {children}
    </FluentProvider>
  );
}
