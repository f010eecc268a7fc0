import { invalidArgument } from "../../richapi/excel-error";
import type { ServiceClass } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

/** What Office.js itself calls for a shared runtime: that ribbon commands may come, and the pane's visibility. */
export const addInInternalService: ServiceClass<WorkbookTarget> = {
  properties: {},
  methods: {
    NotifyActionHandlerReady: {
      call: (_target, _args, host) => {
        host.actionsReady();
        return null;
      },
    },
  },
};

export const appRuntimeService: ServiceClass<WorkbookTarget> = {
  properties: {},
  methods: {
    SetAppRuntimeState: {
      call: (_target, args, host) => {
        const state = args.string(0);
        if (state === "Visible") host.pane.show();
        else if (state === "Background") host.pane.hide();
        else throw invalidArgument(`${state} is no state of a pane.`);
        return null;
      },
    },
    GetAppRuntimeState: { call: (_target, _args, host) => (host.pane.visible() ? "Visible" : "Background") },
  },
};
