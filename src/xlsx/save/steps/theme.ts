import type { WorkbookExtras } from "../../model/book/workbook-file";
import { readRelationships, relativeTarget } from "../../package/relationships";
import { themeXml } from "../../style/aspects/theme";
import type { Draft } from "./draft";

/** With a theme where there is none, if a sheet has charts: some programs show no colours but a theme's. */
export function withTheme(draft: Draft, workbook: string, { sheets }: Pick<WorkbookExtras, "sheets">): Draft {
  const hasCharts = Object.values(sheets).some(({ charts = [] }) =>
    charts.some(({ source }) => source === undefined),
  );
  const hasTheme = readRelationships(draft.parts, workbook).some(({ type }) => type === "theme");
  if (!hasCharts || hasTheme) return draft;
  const path = draft.parts.freePath("xl/theme/theme", ".xml");
  const relationships = draft.relationships.copy();
  relationships.add("theme", relativeTarget(workbook, path));
  return { parts: draft.parts.with(path, themeXml()), relationships };
}
