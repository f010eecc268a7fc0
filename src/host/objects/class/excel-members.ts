/**
 * The classes of Excel and their members by the names under which Office.js sends them: those of @types/office-js with
 * a capital. A name that is spelt wrong is one that the client never asks for, so it must not compile.
 */
type Api = typeof Excel;

/** A class of Excel's. */
export type ClassName = {
  [Name in keyof Api]: Api[Name] extends abstract new (...args: never) => OfficeExtension.ClientObject
    ? Name
    : never;
}[keyof Api];

/** Classes of Office.js's own service, which the types do not have; each with all its members. */
export type ServiceName = "AddInInternalService" | "AppRuntimeService";

type Instance<Name extends ClassName> = InstanceType<Api[Name]>;
/** What a class has of the client alone, without the host. */
type OfClient = keyof OfficeExtension.ClientObject | "load" | "set" | "toJSON";
type Member<Name extends ClassName> = Exclude<keyof Instance<Name> & string, OfClient>;
/** Those members that are of a kind. What the types leave open (`any`) is data. */
type OfKind<Name extends ClassName, Kind> = {
  [Key in Member<Name>]: IsAny<Instance<Name>[Key]> extends true
    ? never
    : Instance<Name>[Key] extends Kind
      ? Key
      : never;
}[Member<Name>];
type IsAny<Type> = 0 extends 1 & Type ? true : false;
type Callable<Name extends ClassName> = OfKind<Name, (...args: never) => unknown>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of whatever event
type Heard<Name extends ClassName> = OfKind<Name, OfficeExtension.EventHandlers<any>>;

/** Data and what leads on to other objects. */
export type PropertyName<Name extends ClassName> = Capitalize<
  Exclude<Member<Name>, Callable<Name> | Heard<Name>>
>;
export type MethodName<Name extends ClassName> = Capitalize<Callable<Name>>;
/** As in `_Register…Event`: `onActivated` is Activated; only `onChanged` has another name, but for comments. */
export type EventName<Name extends ClassName> =
  Heard<Name> extends `on${infer Event}`
    ? Event extends "Changed"
      ? Name extends "CommentCollection"
        ? Event
        : "DataChanged"
      : Event
    : never;
