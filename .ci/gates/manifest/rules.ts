import {
  addresses,
  base,
  belowBase,
  claimedPictures,
  differs,
  hostNames,
  hostTypes,
  id,
  measured,
  origin,
  outOfOrder,
  overrides,
  references,
  resid,
  resources,
  resourcesIn,
  text,
  texts,
  twice,
  type,
} from "./contents";
import { child, type Element, everything, named, place } from "./element";
import { ICON_SIZES, LONGEST_ID, LONGEST_RESID, RESOURCE_OF } from "./schema";

/** What the rules look at: the manifest, and what it speaks of. */
export interface Subject {
  readonly root: Element;
  /** Width and height of a PNG by its path below the pages' folder; null where there is no such PNG. */
  readonly pictureSize: (file: string) => { readonly width: number; readonly height: number } | null;
  /** Pages and files that a build gives, by their path below the pages' folder. */
  readonly isBuilt: (file: string) => boolean;
  /** Names that the code associates with a function. */
  readonly associated: ReadonlySet<string>;
}

export interface Rule {
  readonly name: string;
  /** One line a fault: where, and what is wrong there. */
  readonly faults: (subject: Subject) => readonly string[];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOCALE = "zh-CN";
const OTHER_LOCALE = "en-US";

export const RULES: readonly Rule[] = [
  {
    name: "root",
    faults: ({ root }) => [
      ...differs("OfficeApp", root.name, "the root element"),
      ...differs("TaskPaneApp", type(root), "xsi:type of OfficeApp"),
      ...differs(
        "VersionOverridesV1_0",
        type(child(root, "VersionOverrides")),
        "xsi:type of VersionOverrides",
      ),
    ],
  },
  {
    name: "order",
    faults: ({ root }) => everything(root).flatMap(outOfOrder),
  },
  {
    name: "id",
    faults: ({ root }) => {
      const id = text(root, "Id");
      return GUID.test(id) && !/^[0-]+$/.test(id) ? [] : [`Id “${id}” is not a GUID of its own`];
    },
  },
  {
    name: "version",
    faults: ({ root }) => {
      const version = text(root, "Version");
      const fits = /^\d{1,5}(\.\d{1,5}){3}$/.test(version) && Number(version.split(".")[0]) >= 1;
      return fits ? [] : [`Version “${version}” is not of the form 1.0.0.0`];
    },
  },
  {
    name: "provider",
    faults: ({ root }) => (text(root, "ProviderName") === "" ? ["ProviderName is empty"] : []),
  },
  {
    name: "default-locale",
    faults: ({ root }) => differs(LOCALE, text(root, "DefaultLocale"), "DefaultLocale"),
  },
  {
    name: "translated",
    faults: ({ root }) =>
      texts(root)
        .filter((element) => overrides(element, OTHER_LOCALE).every((value) => value.trim() === ""))
        .map((element) => `${place(element)} has no ${OTHER_LOCALE} override`),
  },
  {
    name: "language",
    faults: ({ root }) =>
      texts(root).flatMap((element) => [
        ...(/\p{Script=Han}/u.test(element.attributes["DefaultValue"] ?? "")
          ? []
          : [`${place(element)}: the default is not in Chinese`]),
        ...overrides(element, OTHER_LOCALE)
          .filter((value) => /\p{Script=Han}/u.test(value))
          .map(() => `${place(element)}: the ${OTHER_LOCALE} override has Chinese in it`),
      ]),
  },
  {
    name: "length",
    faults: ({ root }) =>
      everything(root).flatMap((element) =>
        measured(element).flatMap(({ at, limit, values }) =>
          values
            .filter((value) => value.length > limit)
            .map((value) => `${place(at)}: ${String(value.length)} characters, at most ${String(limit)}`),
        ),
      ),
  },
  {
    name: "host",
    faults: ({ root }) => [
      ...differs("Workbook", hostNames(root).join(", "), "Hosts"),
      ...differs("Workbook", hostTypes(root).join(", "), "VersionOverrides/Hosts"),
    ],
  },
  {
    name: "requirements",
    faults: ({ root }) => {
      const sets = new Map(
        named(root, "Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]),
      );
      return [
        ...differs("1.9", sets.get("ExcelApi") ?? "", "the set ExcelApi"),
        ...differs("1.1", sets.get("SharedRuntime") ?? "", "the set SharedRuntime"),
        ...[...sets.keys()]
          .filter((name) => name !== "ExcelApi" && name !== "SharedRuntime")
          .map((name) => `Requirements: ${String(name)} is demanded, which nothing needs`),
      ];
    },
  },
  {
    name: "permission",
    faults: ({ root }) => differs("ReadWriteDocument", text(root, "Permissions"), "Permissions"),
  },
  {
    name: "resource-exists",
    faults: ({ root }) =>
      references(root)
        .filter((element) => !resourcesIn(root, RESOURCE_OF[element.name]).has(resid(element)))
        .map((element) => `${place(element)} is not among ${RESOURCE_OF[element.name] ?? "the resources"}`),
  },
  {
    name: "resource-used",
    faults: ({ root }) => {
      const used = new Set(references(root).map(resid));
      return resources(root)
        .filter((element) => !used.has(id(element)))
        .map((element) => `${place(element)} is used nowhere`);
    },
  },
  {
    name: "resource-id",
    faults: ({ root }) => [
      ...resources(root)
        .filter((element) => id(element) === "" || id(element).length > LONGEST_RESID)
        .map((element) => `${place(element)}: an id has 1 to ${String(LONGEST_RESID)} characters`),
      ...twice(resources(root).map(id)).map((name) => `Resources: the id “${name}” stands twice`),
    ],
  },
  {
    name: "control-id",
    faults: ({ root }) => {
      const controls = named(root, "CustomTab", "Group", "Control");
      return [
        ...controls
          .filter((element) => id(element) === "" || id(element).length > LONGEST_ID)
          .map((element) => `${place(element)}: an id has 1 to ${String(LONGEST_ID)} characters`),
        ...twice(controls.map(id)).map((name) => `ribbon: the id “${name}” stands twice`),
      ];
    },
  },
  {
    name: "icon-sizes",
    faults: ({ root }) =>
      named(root, "Icon").flatMap((icon) => {
        const sizes = named(icon, "Image").map(({ attributes }) => Number(attributes["size"]));
        return ICON_SIZES.filter((size) => !sizes.includes(size)).map(
          (size) => `${place(icon)} has no picture of ${String(size)} pixels`,
        );
      }),
  },
  {
    name: "icon-pixels",
    faults: (subject) =>
      claimedPictures(subject.root).flatMap(({ at, size, address }) => {
        const file = belowBase(subject.root, address);
        const real = file === null ? null : subject.pictureSize(file);
        if (!real) return [`${place(at)}: there is no PNG ${address}`];
        return real.width === size && real.height === size
          ? []
          : [
              `${place(at)}: ${address} has ${String(real.width)}×${String(real.height)} pixels, not ${String(size)}`,
            ];
      }),
  },
  {
    name: "address",
    faults: ({ root }) =>
      addresses(root)
        .filter(({ value }) => belowBase(root, value) === null)
        .map(({ at, value }) => `${place(at)}: ${value} is not below ${base(root) || "an https address"}`),
  },
  {
    name: "app-domain",
    faults: ({ root }) =>
      differs(
        origin(base(root)),
        named(root, "AppDomain")
          .map((domain) => domain.text)
          .join(", "),
        "AppDomains",
      ),
  },
  {
    name: "page-built",
    faults: ({ root, isBuilt }) =>
      addresses(root)
        .filter(({ value }) => value.endsWith(".html"))
        .flatMap(({ at, value }) => {
          const page = belowBase(root, value);
          return page === null || isBuilt(page) ? [] : [`${place(at)}: no build gives ${page}`];
        }),
  },
  {
    name: "function",
    faults: ({ root, associated }) =>
      named(root, "FunctionName")
        .filter(({ text: name }) => !associated.has(name))
        .map(({ path, text: name }) => `${path}: no code associates “${name}”`),
  },
  {
    name: "function-used",
    faults: ({ root, associated }) => {
      const pressed = new Set(named(root, "FunctionName").map(({ text: name }) => name));
      return [...associated]
        .filter((name) => !pressed.has(name))
        .map((name) => `the code associates “${name}”, which no button presses`);
    },
  },
  {
    name: "shared-runtime",
    faults: ({ root }) => {
      const runtime = named(root, "Runtime")[0];
      const pages = named(root, "Runtime", "FunctionFile").concat(
        named(root, "Action").flatMap((action) => named(action, "SourceLocation")),
      );
      const source = child(child(root, "DefaultSettings"), "SourceLocation")?.attributes["DefaultValue"];
      return [
        ...differs("long", runtime?.attributes["lifetime"] ?? "", "lifetime of the Runtime"),
        ...pages
          .filter((element) => resourcesIn(root, "Urls").get(resid(element)) !== source)
          .map((element) => `${place(element)} is another page than DefaultSettings/SourceLocation`),
      ];
    },
  },
];
