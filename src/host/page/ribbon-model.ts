/** The ribbon as manifest.xml declares it, in one language. */
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
 * Reads the custom tabs of an add-in manifest. `locale` chooses an Override; without one the default stands.
 * Throws an Error that names the element when a resource id is dangling or an element is missing.
 */
export function readRibbon(manifest: Document, locale: string): readonly RibbonTab[] {
  if (descendants(manifest, "OfficeApp").length === 0)
    throw new Error("manifest.xml: not an add-in manifest");
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
  return descendants(manifest, "CustomTab").map((tab) => ({
    id: idOf(tab),
    label: text(tab, "Label"),
    groups: children(tab, "Group").map((group) => ({
      id: idOf(group),
      label: text(group, "Label"),
      buttons: children(group, "Control").map(button),
    })),
  }));
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
    for (const entry of [...list.children].flatMap((kind) => [...kind.children])) {
      const override = children(entry, "Override").find((other) => other.getAttribute("Locale") === locale);
      resources.set(idOf(entry), override?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "");
    }
  return resources;
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
