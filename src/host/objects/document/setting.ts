import { itemNotFound } from "../../richapi/excel-error";
import type { ExcelClass, ExcelHost } from "../class/excel-class";
import { putSetting, settingsOf } from "./setting-collection";

export interface SettingTarget {
  readonly key: string;
}

function json(target: SettingTarget, host: ExcelHost): string {
  const value = settingsOf(host)[target.key];
  if (value === undefined) throw itemNotFound("设置");
  return value;
}

/** Excel.Setting. */
export const setting: ExcelClass<"Setting", SettingTarget, { property: "_Id" }> = {
  identity: (target) => ({ _Id: target.key }),
  properties: {
    _Id: { get: (target) => target.key },
    Key: { get: (target) => target.key },
    Value: {
      get: (target, host) => JSON.parse(json(target, host)) as unknown,
      set: (target, value, host) => {
        json(target, host);
        putSetting(host, target.key, value);
      },
    },
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        json(target, host);
        Reflect.deleteProperty(settingsOf(host), target.key);
      },
    },
  },
};
