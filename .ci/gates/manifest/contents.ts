import { child, type Element, everything, named, place } from "./element";
import { ADDIN_ICON_SIZES, LONGEST, SEQUENCES } from "./schema";

export const id = ({ attributes }: Element): string => attributes["id"] ?? "";
export const resid = ({ attributes }: Element): string => attributes["resid"] ?? "";
export const type = (element: Element | undefined): string => element?.attributes["xsi:type"] ?? "";
export const text = (root: Element, name: string): string => child(root, name)?.text ?? "";
export const origin = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "");

export function differs(wanted: string, found: string, what: string): string[] {
  return found === wanted ? [] : [`${what}: “${found}”, not “${wanted}”`];
}

export function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

export function outOfOrder(element: Element): string[] {
  const sequence = SEQUENCES[element.name === "Action" ? type(element) : element.name];
  if (!sequence) return [];
  const names = sequence.map((entry) => entry.replace("!", ""));
  const positions = element.children.map((below) => names.indexOf(below.name));
  return [
    ...element.children
      .filter((below) => !names.includes(below.name))
      .map((below) => `${place(element)}: ${below.name} does not belong here`),
    ...sequence
      .filter((entry) => entry.endsWith("!") && !child(element, entry.slice(0, -1)))
      .map((entry) => `${place(element)}: ${entry.slice(0, -1)} is missing`),
    ...element.children
      .filter((_, index) => index > 0 && (positions[index] ?? 0) < (positions[index - 1] ?? 0))
      .filter((below) => names.includes(below.name))
      .map((below) => `${place(element)}: ${below.name} stands too late`),
  ];
}

/** Elements whose words people read: each has a default and should have an override. */
export function texts(root: Element): Element[] {
  return [
    ...root.children.filter(({ name }) => name === "DisplayName" || name === "Description"),
    ...named(root, "ShortStrings", "LongStrings").flatMap(({ children }) => children),
  ];
}

export function overrides(element: Element, locale: string): string[] {
  return element.children
    .filter(({ name, attributes }) => name === "Override" && attributes["Locale"] === locale)
    .map(({ attributes }) => attributes["Value"] ?? "");
}

export function measured(element: Element): { at: Element; limit: number; values: string[] }[] {
  const limit = LONGEST[element.name];
  if (limit === undefined || "resid" in element.attributes) return [];
  const list = element.name.endsWith("s");
  return (list ? element.children : [element]).map((at) => ({
    at,
    limit,
    values: [
      at.text,
      at.attributes["DefaultValue"] ?? "",
      ...at.children.map(({ attributes }) => attributes["Value"] ?? ""),
    ],
  }));
}

export function hostNames(root: Element): string[] {
  return (child(root, "Hosts")?.children ?? []).map(({ attributes }) => attributes["Name"] ?? "");
}

export function hostTypes(root: Element): string[] {
  return (child(child(root, "VersionOverrides"), "Hosts")?.children ?? []).map(type);
}

export function resources(root: Element): Element[] {
  return named(root, "Resources").flatMap(({ children }) => children.flatMap((list) => list.children));
}

/** Values of one list of resources by id. */
export function resourcesIn(root: Element, list: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    named(root, list ?? "")
      .flatMap(({ children }) => children)
      .map((element) => [id(element), element.attributes["DefaultValue"] ?? ""]),
  );
}

export function references(root: Element): Element[] {
  return everything(root).filter(({ attributes }) => "resid" in attributes);
}

/** The folder of the add-in's page, where everything else lies too. Empty when that page is not https. */
export function base(root: Element): string {
  const page = child(child(root, "DefaultSettings"), "SourceLocation")?.attributes["DefaultValue"] ?? "";
  return page.startsWith("https://") && URL.canParse(page) ? new URL(".", page).href : "";
}

/** The path of an address below the base; null when it lies elsewhere. */
export function belowBase(root: Element, address: string): string | null {
  const folder = base(root);
  return folder !== "" && address.startsWith(folder) && URL.canParse(address)
    ? address.slice(folder.length)
    : null;
}

export function addresses(root: Element): { at: Element; value: string }[] {
  const holders = [
    ...named(root, "IconUrl", "HighResolutionIconUrl", "SupportUrl"),
    ...named(root, "SourceLocation").filter(({ attributes }) => "DefaultValue" in attributes),
    ...named(root, "Images", "Urls").flatMap(({ children }) => children),
  ];
  return holders.flatMap((at) => [
    { at, value: at.attributes["DefaultValue"] ?? "" },
    ...at.children.map(({ attributes }) => ({ at, value: attributes["Value"] ?? "" })),
  ]);
}

export function claimedPictures(root: Element): { at: Element; size: number; address: string }[] {
  const images = resourcesIn(root, "Images");
  return [
    ...Object.entries(ADDIN_ICON_SIZES).flatMap(([name, size]) =>
      named(root, name).map((at) => ({ at, size, address: at.attributes["DefaultValue"] ?? "" })),
    ),
    ...named(root, "Icon").flatMap((icon) =>
      named(icon, "Image")
        .filter((image) => images.has(resid(image)))
        .map((at) => ({ at, size: Number(at.attributes["size"]), address: images.get(resid(at)) ?? "" })),
    ),
  ];
}
