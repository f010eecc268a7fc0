import type { HostObject } from "./host-class";

/** A member of an object that a request uses. */
export interface Use {
  readonly how: "set" | "call" | "query";
  readonly className: string;
  /** The member's wire name; of a query the object's own class is asked. */
  readonly name: string;
  readonly values: readonly unknown[];
}

/** Sees one request from its first action to its last, and may stand in its way. */
export interface Watch {
  /** Before an action. May throw what Excel would. */
  readonly beforeAction: () => void;
  /** Before a member is used. May throw what Excel would. */
  readonly before: (use: Use) => void;
  /** After a member was used. */
  readonly after: (use: Use) => void;
  /** A member of a null object is used. May throw what Excel would. */
  readonly onNull: (name: string) => void;
  /** A handler of the object's event is registered, or the last one of a proxy is taken away. */
  readonly registers: (object: HostObject, event: string, registered: boolean) => void;
}
