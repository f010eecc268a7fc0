/**
 * The message seam that Office.js has for hosts which show the pane in a web view (its Mac shape):
 * what must stand in the pane's window before office.js is loaded. Facts: docs/seam.md.
 */
type Callback = (answer: unknown[]) => void;
type EventCallback = (answer: unknown[]) => void;

interface HostCall {
  methodId: number;
  params: { id?: number; apiArgs?: unknown[]; [name: string]: unknown };
}

/** What the host answers behind the seam. */
export interface SeamHost {
  /** The requirement matrix, e.g. `{ ExcelApi: "1.14" }`. */
  readonly requirementSets: () => Readonly<Record<string, string>>;
  readonly documentName: () => string;
  readonly settings: () => Readonly<Record<string, string>>;
  readonly writeSettings: (settings: Record<string, string>) => void;
  /** A Rich API request as JSON; the answer as JSON. Null: no answer ever comes (a dropped request). */
  readonly request: (body: string) => Promise<string | null>;
  /** The pane listens for Rich API messages: keep `send`. */
  readonly listening: (send: SendMessage) => void;
  /** The pane listens for ribbon buttons: keep `press`. */
  readonly pressable: (press: PressButton) => void;
  /** The function behind a button has called `event.completed()`. */
  readonly pressCompleted: (commandId: string) => void;
  /** The user's language, e.g. `zh-CN`. */
  readonly locale: string;
  /** A call of the interface that all of Office has in common; null: the host has no such call. */
  readonly common: (call: number, args: readonly unknown[]) => Promise<readonly [number, unknown?]> | null;
  /** The pane listens for what happens in the document or a binding: keep `send` until the answer is called. */
  readonly handled: (event: number, targetId: string, send: SendHandled) => () => void;
  /** A call that this seam has no answer for; the client gets an error. */
  readonly unknownCall: (call: unknown) => void;
}

export type SendHandled = (payload: unknown[]) => void;
/** [category, type, target id, message as JSON] */
export type RichMessage = readonly [category: number, type: number, targetId: string, message: string];
export type SendMessage = (messages: readonly RichMessage[]) => void;
/** Calls the function that the pane has associated, as the control with this id. */
export type PressButton = (commandId: string, functionName: string, controlId: string) => void;

/** An array that the client cannot take for another: it tells by the sizes in front, which an array of numbers may have by chance. */
export function safeArray(sizes: readonly number[], items: readonly unknown[]): unknown[] {
  return [[sizes.length, ...sizes], ...items];
}

const METHOD = { execute: 1, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
/** Events that have handlers of their own, by their numbers in the client: of the document, and of its bindings. */
export const HANDLED_EVENT = { documentSelected: 2, bindingSelected: 3, bindingChanged: 4 } as const;
const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const COMMAND_INVOKED_EVENT = 39;
const RICH_API_MESSAGE_EVENT = 33;
const OK = 0;
/** OSF's own "internal error", which the client turns into a GeneralException. */
const INTERNAL_ERROR = 5001;

/** Puts the seam into the pane's window. Call it before office.js runs there. */
export function installSeam(window: object, host: SeamHost): void {
  const handled = new Map<string, () => void>();
  let registered = 0;
  Object.assign(window, {
    webkit: { messageHandlers: { Agave: { postMessage: () => undefined } } },
    _osfHostAPI: (_handler: unknown, call: HostCall, callback: Callback) => {
      answer(host, call, callback);
    },
    _osfHostRegisterEvent: (
      _handler: unknown,
      call: HostCall,
      onEvent: EventCallback,
      callback: Callback,
    ): { eventCallbackId: string } => {
      const id = call.params.id;
      if (id === RICH_API_MESSAGE_EVENT)
        host.listening((messages) => {
          onEvent([messages, RICH_API_MESSAGE_EVENT]);
        });
      if (id === COMMAND_INVOKED_EVENT)
        host.pressable((commandId, functionName, controlId) => {
          const args = JSON.stringify({ source: { id: controlId } });
          onEvent([[commandId, functionName, args], COMMAND_INVOKED_EVENT]);
        });
      const key = `event-${String(id)}-${String(++registered)}`;
      if (id !== undefined && Object.values<number>(HANDLED_EVENT).includes(id))
        handled.set(
          key,
          host.handled(id, targetOf(call), (payload) => {
            onEvent([payload, id]);
          }),
        );
      later(() => {
        callback([OK]);
      });
      return { eventCallbackId: key };
    },
    _osfHostUnregisterCallback: (key: string) => {
      handled.get(key)?.();
      handled.delete(key);
    },
  });
}

function targetOf({ params }: HostCall): string {
  const target = params["targetId"];
  return typeof target === "string" ? target : "";
}

function answer(host: SeamHost, call: HostCall, callback: Callback): void {
  if (call.methodId === METHOD.getContext) {
    later(() => {
      callback(context(host));
    });
  } else if (call.methodId === METHOD.execute && call.params.id === RICH_API_REQUEST) {
    const body = (call.params.apiArgs?.[0] as unknown[] | undefined)?.[4];
    void host.request(typeof body === "string" ? body : "{}").then((json) => {
      if (json !== null) callback([[OK, 200, [], json]]);
    });
  } else if (call.methodId === METHOD.execute && call.params.id === COMMAND_COMPLETED) {
    host.pressCompleted(String(call.params.apiArgs?.[0]));
    later(() => {
      callback([[OK]]);
    });
  } else if (call.methodId === METHOD.writeSettings) {
    host.writeSettings(settingsOf(call));
    later(() => {
      callback([OK]);
    });
  } else if (call.methodId === METHOD.unregisterEvent) {
    later(() => {
      callback([OK]);
    });
  } else answerCommon(host, call, callback);
}

function answerCommon(host: SeamHost, call: HostCall, callback: Callback): void {
  const { id, apiArgs = [] } = call.params;
  const answered = call.methodId === METHOD.execute && id !== undefined ? host.common(id, apiArgs) : null;
  const fail = (): void => {
    host.unknownCall(call);
    later(() => {
      callback([[INTERNAL_ERROR]]);
    });
  };
  if (answered)
    void answered.then((answer) => {
      callback([[...answer]]);
    }, fail);
  else fail();
}

function later(run: () => void): void {
  setTimeout(run, 0);
}

/** Office.js's positional answer to GetContext; the places not named here are not read for Excel. */
function context(host: SeamHost): unknown[] {
  const settings = host.settings();
  const answer: unknown[] = new Array<unknown>(24).fill(0);
  answer[0] = [Object.keys(settings), Object.values(settings)];
  answer[1] = "solution";
  answer[2] = 1; // Excel
  answer[3] = 16; // version 16.90
  answer[4] = 90;
  answer[6] = 1;
  answer[8] = host.locale;
  answer[9] = host.locale;
  answer[11] = host.documentName();
  answer[14] = "";
  answer[15] = 1;
  answer[16] = "correlation";
  answer[17] = "instance";
  answer[18] = false;
  answer[19] = false;
  answer[20] = JSON.stringify(host.requirementSets());
  answer[21] = "";
  answer[22] = "16.90.0.0";
  return answer;
}

function settingsOf(call: HostCall): Record<string, string> {
  const { keys, values } = call.params as { keys?: string[]; values?: string[] };
  return Object.fromEntries((keys ?? []).map((key, index) => [key, values?.[index] ?? ""]));
}

/** Office.js reads the requirement sets once, at its start: in a window that is open already they are changed here. */
export function claimApiVersion(window: object, version: string): void {
  const { Office: office } = window as {
    Office?: { context?: { requirements?: { _setMap?: { _sets?: Record<string, string> } } } };
  };
  const sets = office?.context?.requirements?._setMap?._sets;
  if (sets) sets["excelapi"] = version;
}
