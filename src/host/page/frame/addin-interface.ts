/** What manifest.xml declares for the screen, in one language. */
export interface AddinInterface {
  readonly name: string;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Addresses by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export type RibbonAction =
  { readonly kind: "function"; readonly name: string } | { readonly kind: "taskpane" };

/**
 * Reads name and custom tabs of an add-in manifest. `locale` chooses an Override; without one the default stands.
 * Throws an Error that names the element when a resource id is dangling or an element is missing.
 */
export function readManifest(manifest: Document, locale: string): AddinInterface {
  const addin = manifest.documentElement;
  if (addin.localName !== "OfficeApp") throw new Error("manifest.xml: not an add-in manifest");
  const resources = readResources(manifest, locale);
  const text = (parent: Element, name: string): string => {
    const id = child(parent, name).getAttribute("resid") ?? "";
    const value = resources.get(id);
    if (value === undefined) throw new Error(`manifest.xml: <${name} resid="${id}"> has no resource`);
    return value;
  };
  const icon = (image: Element): [number, string] => [
    Number(image.getAttribute("size")),
    resources.get(image.getAttribute("resid") ?? "") ?? "",
  ];
  const button = (control: Element): RibbonButton => {
    const supertip = child(control, "Supertip");
    return {
      id: idOf(control),
      label: text(control, "Label"),
      tipTitle: text(supertip, "Title"),
      tip: text(supertip, "Description"),
      icons: new Map(children(child(control, "Icon"), "Image").map(icon)),
      action: readAction(child(control, "Action")),
    };
  };
  const tabs = descendants(manifest, "CustomTab").map((tab) => ({
    id: idOf(tab),
    label: text(tab, "Label"),
    groups: children(tab, "Group").map((group) => ({
      id: idOf(group),
      label: text(group, "Label"),
      buttons: children(group, "Control").map(button),
    })),
  }));
  return { name: inLanguage(child(addin, "DisplayName"), locale), tabs };
}

function readAction(action: Element): RibbonAction {
  const type = action.getAttribute("xsi:type") ?? "";
  if (type === "ShowTaskpane") return { kind: "taskpane" };
  if (type === "ExecuteFunction")
    return { kind: "function", name: child(action, "FunctionName").textContent.trim() };
  throw new Error(`manifest.xml: no action of type "${type}" here`);
}

/** Strings and addresses by resource id. */
function readResources(manifest: Document, locale: string): ReadonlyMap<string, string> {
  const resources = new Map<string, string>();
  for (const list of descendants(manifest, "Resources"))
    for (const entry of [...list.children].flatMap((kind) => [...kind.children]))
      resources.set(idOf(entry), inLanguage(entry, locale));
  return resources;
}

function inLanguage(entry: Element, locale: string): string {
  const override = children(entry, "Override").find((other) => other.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "";
}

function idOf(element: Element): string {
  return element.getAttribute("id") ?? "";
}

function descendants(manifest: Document, name: string): Element[] {
  return [...manifest.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

function child(parent: Element, name: string): Element {
  const found = children(parent, name)[0];
  if (!found) throw new Error(`manifest.xml: <${parent.localName}> has no <${name}>`);
  return found;
}
