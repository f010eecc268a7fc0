import { createHash } from "node:crypto";

/** Directives and their sources, see docs/decisions/0017-content-security-policy.md. */
type Policy = Readonly<Record<string, readonly string[]>>;

const NONE = "'none'";
const SELF = "'self'";

/**
 * The hash of nothing: it lets an empty <style> be made, which Griffel (Fluent) and style-loader then fill through
 * the CSSOM, and no style element or style attribute with a text of its own.
 */
const EMPTY_STYLE = sourceOf("");

/**
 * What Chromium writes into the document of an XML that does not parse, and reports as ours: Office.js parses the
 * add-in's token as XML at start and most hosts hand it an empty one.
 */
const PARSER_ERROR_STYLES = [
  "display: block; white-space: pre; border: 2px solid #c77; padding: 0 1em 0 1em; margin: 1em; background-color: #fdd; color: black",
  "font-family:monospace;font-size:12px",
].map(sourceOf);

/** Styles of the pane: own files, empty style elements, and those two attributes. */
const PANE_STYLES: Policy = {
  "style-src": [SELF, EMPTY_STYLE],
  "style-src-attr": ["'unsafe-hashes'", ...PARSER_ERROR_STYLES],
};

/** Where Office.js reports its own errors and times, by the addresses in its telemetry/*.js. */
const OFFICE_TELEMETRY = ["https://*.pipe.aria.microsoft.com", "https://*.events.data.microsoft.com"];

/**
 * Microsoft serves Office.js from either of these, and is moving from the first to the second (its documentation of
 * September 2026): a page that loads one is led on to the other.
 */
const OFFICE_JS = [
  "https://appsforoffice.microsoft.com",
  "https://officeapis.public.onecdn.static.microsoft",
];

/** Where a build's Office.js and its other files come from. */
function officeOrigins(officeJs: string): readonly string[] {
  const { origin } = new URL(officeJs);
  return OFFICE_JS.includes(origin) ? OFFICE_JS : [origin];
}

/** Who shows the pane in a frame: Excel on the web and the pages around it. Excel on Windows and Mac has no frame. */
const OFFICE_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://microsoft365.com",
  "https://*.microsoft365.com",
];

/** The pane in Excel, with Office.js from the address of the build. */
export function panePolicy(officeJs: string): Policy {
  const office = officeOrigins(officeJs);
  return {
    "default-src": [NONE],
    "script-src": [SELF, ...office],
    ...PANE_STYLES,
    "img-src": [SELF],
    "connect-src": [SELF, ...office, ...OFFICE_TELEMETRY],
    // excel-web-16.00.js asks a page beside office.js whether the user trusts an unknown host.
    "frame-src": office,
    "base-uri": [NONE],
    "form-action": [NONE],
  };
}

/** The pane in the embedded Excel: all of it comes from the page's own server. */
export const embeddedPanePolicy: Policy = {
  "default-src": [NONE],
  "script-src": [SELF],
  ...PANE_STYLES,
  "img-src": [SELF],
  "connect-src": [SELF],
  "base-uri": [NONE],
  "form-action": [NONE],
};

/** The embedded Excel. Univer draws with style elements of its own and takes pictures from data and blob addresses. */
export const hostPolicy: Policy = {
  "default-src": [NONE],
  "script-src": [SELF],
  // A file is opened on trial beside the page (src/host/page/opening/trial.ts).
  "worker-src": [SELF],
  "style-src": [SELF, "'unsafe-inline'"],
  "img-src": [SELF, "data:", "blob:"],
  "font-src": [SELF, "data:"],
  "connect-src": [SELF],
  "frame-src": [SELF],
  "base-uri": [NONE],
  "form-action": [NONE],
};

/** The source expression that allows exactly this text. */
function sourceOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** As a <meta> has it. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}

/** Answer headers for whoever runs the server: browsers heed frame-ancestors in a header only. */
export function serverHeaders(officeJs: string): string {
  const policy = { ...panePolicy(officeJs), "frame-ancestors": [SELF, ...OFFICE_ON_THE_WEB] };
  return [
    `Content-Security-Policy: ${policyText(policy)}`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "",
  ].join("\n");
}
