/** The page of the build `--env conformance`. */
export const CONFORMANCE_PAGE = "conformance.html";
export const CONFORMANCE_FOLDER = "dist-conformance";

/** Another add-in to Excel than the one that staff use: both can be loaded side by side. */
const ID = "7f3a1c52-96d4-4b0e-8a6d-2c1f5e0b9d84";

/**
 * The manifest of the conformance page, from that of the add-in: another id and name, its own page, and no more than a
 * task pane, for which Excel needs no VersionOverrides.
 */
export function conformanceManifest(manifest: string): string {
  return [
    [/<Id>[^<]*<\/Id>/, `<Id>${ID}</Id>`],
    [
      /<DisplayName [\s\S]*?<\/DisplayName>/,
      `<DisplayName DefaultValue="任务台账自检">
    <Override Locale="en-US" Value="Task Ledger Conformance" />
  </DisplayName>`,
    ],
    [
      /<Description [\s\S]*?<\/Description>/,
      `<Description DefaultValue="在这个 Excel 里运行任务台账的自检程序，列出与预期不同的地方。">
    <Override Locale="en-US" Value="Runs the conformance programs of Task Ledger in this Excel and lists what differs." />
  </Description>`,
    ],
    [/\s*<Set Name="SharedRuntime"[^>]*>/, ""],
    [/taskpane\.html/, CONFORMANCE_PAGE],
    [/\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/, ""],
  ].reduce((xml, [found, instead]) => replaced(xml, found as RegExp, instead as string), manifest);
}

function replaced(xml: string, found: RegExp, instead: string): string {
  if (!found.test(xml)) throw new Error(`manifest.xml has no ${found.source}`);
  return xml.replace(found, instead);
}
