/** Where a build will be served and where its pages load Office.js from. */
export interface BuildSettings {
  /** The folder of taskpane.html, an https URL that ends with a slash. */
  readonly base: string;
  /** The script address of Office.js. */
  readonly officeJs: string;
}

/** What manifest.xml in the repository says, which a build for another address rewrites. */
export const DEVELOPMENT_BASE = "https://localhost:3000/";

/**
 * Addresses of Office.js that have a name. Microsoft requires its CDN for add-ins in production; Microsoft 365 operated
 * by 21Vianet has one of its own (learn.microsoft.com, "Referencing the Office JavaScript API library").
 */
const NAMED_OFFICE_JS: Readonly<Record<string, string>> = {
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** A setting that cannot be built with. Its message is one sentence for whoever runs the build. */
export class SettingError extends Error {}

/** Reads webpack's `--env base=… --env officejs=…`. Throws SettingError. */
export function buildSettings(env: Readonly<Record<string, unknown>>): BuildSettings {
  const base = https(env["base"] ?? DEVELOPMENT_BASE, "base", "https://服务器/目录/").replace(/\/*$/, "/");
  const named = env["officejs"] ?? "microsoft";
  const officeJs = https(
    (typeof named === "string" && NAMED_OFFICE_JS[named]) || named,
    "officejs",
    `${Object.keys(NAMED_OFFICE_JS).join("、")} 或 https://…/office.js`,
  );
  // Office.js finds its other files by the address of its own script, which it knows by this name.
  if (!officeJs.endsWith("/office.js"))
    throw new SettingError(`--env officejs=${officeJs} 不是 Office.js 的地址，要以 /office.js 结尾。`);
  return { base, officeJs };
}

/** manifest.xml with the addresses of this build. */
export function manifestFor(manifest: string, { base }: BuildSettings): string {
  const { origin } = new URL(DEVELOPMENT_BASE);
  return manifest
    .replaceAll(`<AppDomain>${origin}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT_BASE, base);
}

function https(value: unknown, name: string, form: string): string {
  const wrong = new SettingError(`--env ${name}=${String(value)} 不能用，要写成 ${form}（必须是 https）。`);
  if (typeof value !== "string" || !URL.canParse(value)) throw wrong;
  const { protocol, search, hash, username } = new URL(value);
  if (protocol !== "https:" || search || hash || username || /[\s"'<>;,&]/.test(value)) throw wrong;
  return value;
}
