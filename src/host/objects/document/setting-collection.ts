import type { HostObject } from "../../richapi/host-class";
import { hostObject, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

/** Settings as JSON, the same that Office.context.document.settings holds. */
export function settingsOf(host: ExcelHost): Record<string, string> {
  return (host.workbook.extras.settings ??= {});
}

export function putSetting({ workbook }: ExcelHost, key: string, value: unknown): void {
  workbook.extras.settings = { ...workbook.extras.settings, [key]: JSON.stringify(value ?? null) };
}

function settingObject(key: string): HostObject {
  return hostObject("Setting", { key });
}

/** Excel.SettingCollection. */
export const settingCollection: ExcelClass<"SettingCollection", WorkbookTarget> = {
  properties: {},
  // In Excel it tells of what others write who edit the workbook too (Office.Settings.addHandlerAsync): here nobody does.
  events: ["SettingsChanged"],
  items: (_target, host) => Object.keys(settingsOf(host)).map(settingObject),
  item: (_target, key, host) =>
    typeof key === "string" && Object.hasOwn(settingsOf(host), key) ? settingObject(key) : null,
  methods: {
    Add: {
      call: (_target, args, host) => {
        const key = args.string(0);
        putSetting(host, key, args.values[1]);
        return settingObject(key);
      },
    },
  },
};
