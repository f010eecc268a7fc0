/** Children of an element in the order that the schema demands; `!` marks the ones that must be there. */
type Sequence = readonly string[];

/**
 * The parts of Office's schemas that this manifest uses (MS-OWEMXML: OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0,
 * OfficeAppBasicTypesV1_0). "Your manifest will not be valid and your add-in will not load, if any element is in the
 * wrong order" (learn.microsoft.com, "How to find the proper order of manifest elements"). By element name; Action by
 * its xsi:type, and the two kinds of Hosts, Host and Requirements alike.
 */
export const SEQUENCES: Readonly<Record<string, Sequence>> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements!",
    "DefaultSettings!",
    "Permissions!",
    "VersionOverrides!",
  ],
  Requirements: ["Sets", "Methods"],
  DefaultSettings: ["SourceLocation!"],
  VersionOverrides: [
    "Description",
    "Requirements",
    "Hosts!",
    "Resources!",
    "WebApplicationInfo",
    "EquivalentAddins",
  ],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime!"],
  DesktopFormFactor: ["GetStarted!", "FunctionFile!", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  ExtensionPoint: ["OfficeTab", "CustomTab"],
  CustomTab: ["Group!", "Label!"],
  Group: ["Label!", "Icon!", "Control!"],
  Icon: ["Image!"],
  Control: ["Label!", "Supertip!", "Icon!", "Action!"],
  Supertip: ["Title!", "Description!"],
  ExecuteFunction: ["FunctionName!"],
  ShowTaskpane: ["TaskpaneId!", "SourceLocation!", "Title"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
};

/** Longest texts, in characters, by the element that holds them; both its default and its overrides. */
export const LONGEST: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};

/** Longest id of a resource, also where one is named. */
export const LONGEST_RESID = 32;
/** Longest id of a control, group or tab. */
export const LONGEST_ID = 125;

/** Which list of resources an element's `resid` points into. Label and Title take short strings, tips long ones. */
export const RESOURCE_OF: Readonly<Record<string, string>> = {
  Runtime: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  Image: "Images",
  Title: "ShortStrings",
  Label: "ShortStrings",
  Description: "LongStrings",
};

/** Sizes in pixels that every group and button must have (documentation of Icon: "required: 16, 32, 80"). */
export const ICON_SIZES: readonly number[] = [16, 32, 80];
/** Sizes that the add-in's own icon must have besides: 32 in the list of add-ins, 64 on dense screens. */
export const ADDIN_ICON_SIZES = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;
