import { collectionMethod } from "./collection-method";
import { ExcelError, invalidArgument } from "./excel-error";
import { Arguments, HostObject, type HostClass, type Method, type Property } from "./host-class";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
} from "./protocol";
import { apiNotFound, located, lowerFirst, upperFirst } from "./members";
import { REFUSALS } from "./refusals";
import { ALL, selectedPaths } from "./selected-paths";
import type { Use, Watch } from "./watch";

/** What the interpreter needs of the host; it knows no Excel class itself. */
export interface Interpreted<Host> {
  readonly host: Host;
  readonly classes: Readonly<Record<string, HostClass<never, Host>>>;
  readonly globalObject: HostObject;
  /** Objects that are made by name (`new`). */
  readonly newObject: (name: string) => HostObject | null;
  /** Sees the request that begins now. */
  readonly watch: () => Watch;
  /** Brings all formulas up to date. */
  readonly calculate: () => Promise<void>;
  /** An error that is no ExcelError: the host's own fault, to be logged. */
  readonly unexpected: (error: unknown) => void;
}

type AnyClass<Host> = HostClass<unknown, Host>;

/** One request: its objects by path, made when they are first asked for. */
export class Batch<Host> {
  readonly #on: Interpreted<Host>;
  readonly #references: Map<string, HostObject>;
  readonly #newReference: () => string;
  readonly #paths: Readonly<Record<string, ObjectPath>>;
  readonly #resolved = new Map<number, HostObject | null>();
  readonly #kept = new Map<number, string>();
  readonly #watch: Watch;

  constructor(
    on: Interpreted<Host>,
    references: Map<string, HostObject>,
    newReference: () => string,
    body: RequestBody,
  ) {
    this.#on = on;
    this.#references = references;
    this.#newReference = newReference;
    this.#paths = body.ObjectPaths;
    this.#watch = on.watch();
  }

  async act(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    this.#watch.beforeAction();
    const object = await this.#resolve(action.ObjectPathId);
    if (object === null) {
      if (action.ActionType === ACTION.setProperty)
        throw new ExcelError("InvalidOperation", "A property of a null object cannot be set.", action.Name);
      if (action.ActionType === ACTION.method && !action.Name.startsWith("_"))
        this.#watch.onNull(action.Name);
      return null;
    }
    switch (action.ActionType) {
      case ACTION.instantiate:
        return { ...this.#identity(object), ...this.#reference(action.ObjectPathId) };
      case ACTION.query:
        return this.#query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.#methodAction(object, action);
      case ACTION.setProperty:
        return this.#set(object, action.Name, (await this.#arguments(action.ArgumentInfo)).values[0]);
      default:
        throw new ExcelError("NotImplemented", `Action type ${action.ActionType}.`);
    }
  }

  async #resolve(pathId: number): Promise<HostObject | null> {
    const known = this.#resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.#paths[String(pathId)];
    if (!path) throw invalidArgument(`Object path ${pathId} is not in the request.`);
    const object = await this.#open(path);
    this.#resolved.set(pathId, object);
    return object;
  }

  async #open(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#on.globalObject;
      case PATH.new: {
        const object = this.#on.newObject(path.Name);
        if (!object) throw new ExcelError("ApiNotFound", `This host has no ${path.Name}.`, path.Name);
        return object;
      }
      case PATH.reference: {
        const object = this.#references.get(path.Name);
        if (!object) throw new ExcelError("InvalidReference", REFUSALS.noReference, path.Name);
        return object;
      }
    }
    const parent = await this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      this.#watch.onNull(path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name);
      return null;
    }
    if (path.ObjectPathType === PATH.property) return this.#lead(parent, path.Name);
    if (path.ObjectPathType === PATH.indexer) return this.#item(parent, path.ArgumentInfo);
    const result = await this.#call(parent, path.Name, path.ArgumentInfo);
    if (result === null || result instanceof HostObject) return result;
    throw new Error(`${parent.className}.${path.Name} returned no object`);
  }

  async #lead(parent: HostObject, name: string): Promise<HostObject | null> {
    const property = this.#property(parent, name);
    const value = property.leads ? await this.#get(parent, name, property) : undefined;
    if (value === null || value instanceof HostObject) return value;
    throw apiNotFound(parent.className, name);
  }

  async #item(parent: HostObject, argumentInfo: ArgumentInfo | undefined): Promise<HostObject> {
    const { item } = this.#class(parent);
    if (!item) throw apiNotFound(parent.className, "getItem");
    const key = (await this.#arguments(argumentInfo)).values[0];
    const found = item(parent.target, key, this.#on.host);
    if (!found)
      throw new ExcelError(
        "ItemNotFound",
        REFUSALS.missing(`“${String(key)}”`),
        `${parent.className}.getItem`,
      );
    return found;
  }

  async #methodAction(object: HostObject, action: Action): Promise<unknown> {
    if (action.Name === "_KeepReference") return this.#keep(action.ObjectPathId, object);
    if (action.Name === "_RemoveReference") {
      for (const name of action.ArgumentInfo?.Arguments ?? []) this.#references.delete(String(name));
      return null;
    }
    if (/^_(Unr|R)egister/.test(action.Name)) return this.#registration(object, action.Name);
    const result = await this.#call(object, action.Name, action.ArgumentInfo);
    return result instanceof HostObject ? this.#identity(result) : (result ?? null);
  }

  #registration(object: HostObject, name: string): null {
    // `_RegisterActivatedEvent`, but `_RegisterEventMoved`.
    const event = name.replace(/^_(Unr|R)egister(Event)?/, "").replace(/Event$/, "");
    if (!this.#class(object).events?.includes(event)) throw apiNotFound(object.className, `on${event}`);
    this.#watch.registers(object, event, !name.startsWith("_Unr"));
    return null;
  }

  #keep(pathId: number, object: HostObject): null {
    const name = this.#kept.get(pathId) ?? this.#newReference();
    this.#kept.set(pathId, name);
    this.#references.set(name, object);
    return null;
  }

  #reference(pathId: number): { _ReferenceId?: string } {
    const name = this.#kept.get(pathId);
    return name === undefined ? {} : { _ReferenceId: name };
  }

  async #call(object: HostObject, name: string, argumentInfo: ArgumentInfo | undefined): Promise<unknown> {
    const hostClass = this.#class(object);
    const method: Method<unknown, Host> | null =
      hostClass.methods?.[name] ?? collectionMethod(hostClass, name);
    if (!method) throw apiNotFound(object.className, name);
    const args = await this.#arguments(argumentInfo);
    const use: Use = { how: "call", className: object.className, name, values: args.values };
    return this.#watched(use, async () => {
      if (method.calculated) await this.#on.calculate();
      return method.call(object.target, args, this.#on.host);
    });
  }

  async #watched(use: Use, run: () => unknown): Promise<unknown> {
    return located(`${use.className}.${lowerFirst(use.name)}`, async () => {
      this.#watch.before(use);
      const result = await run();
      this.#watch.after(use);
      return result;
    });
  }

  async #set(object: HostObject, name: string, value: unknown): Promise<null> {
    const { set } = this.#property(object, name);
    if (!set) throw apiNotFound(object.className, name);
    await this.#watched({ how: "set", className: object.className, name, values: [value] }, () =>
      set(object.target, value, this.#on.host),
    );
    return null;
  }

  async #get(object: HostObject, name: string, property: Property<unknown, Host>): Promise<unknown> {
    const { get } = property;
    if (!get) throw apiNotFound(object.className, name);
    if (property.calculated) await this.#on.calculate();
    return located(`${object.className}.${lowerFirst(name)}`, () => get(object.target, this.#on.host));
  }

  async #query(object: HostObject, query: QueryInfo): Promise<Record<string, unknown>> {
    const hostClass = this.#class(object);
    const paths = selectedPaths(query);
    const { className } = object;
    await located(className, () => {
      this.#watch.before({ how: "query", className, name: "load", values: [] });
    });
    if (!hostClass.items) return this.#values(object, paths);
    const own = paths.filter(
      ([first]) => first === ALL || (first !== undefined && upperFirst(first) in hostClass.properties),
    );
    const ofItems = paths.filter((path) => path[0] === ALL || !own.includes(path));
    const skip = query.Skip ?? 0;
    const items = hostClass.items(object.target, this.#on.host).slice(skip, skip + (query.Top ?? Infinity));
    const answers: Record<string, unknown>[] = [];
    for (const item of items)
      answers.push({ ...this.#identity(item), ...(await this.#values(item, ofItems)) });
    return { ...(await this.#values(object, own)), _Items: answers };
  }

  /** The values at the paths. */
  async #values(object: HostObject, paths: readonly (readonly string[])[]): Promise<Record<string, unknown>> {
    const plain = (): string[][] => plainProperties(this.#class(object)).map((name) => [name]);
    const answer: Record<string, unknown> = {};
    const deeper = new Map<string, (readonly string[])[]>();
    for (const [first, ...rest] of paths.flatMap((path) => (path[0] === ALL ? plain() : [path]))) {
      if (first === undefined) continue;
      const name = upperFirst(first);
      const property = this.#property(object, name);
      if (property.leads) deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
      else answer[name] = await this.#get(object, name, property);
    }
    for (const [name, below] of deeper) {
      const child = await this.#lead(object, name);
      answer[name] = child && (await this.#query(child, { Select: below.map((path) => path.join("/")) }));
    }
    return answer;
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const referenced = info?.ReferencedObjectPathIds;
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries())
      values.push(await this.#argument(value, referenced?.[index]));
    return new Arguments(values, invalidArgument);
  }

  async #argument(value: unknown, referenced: unknown): Promise<unknown> {
    if (Array.isArray(referenced) && Array.isArray(value)) {
      const items: unknown[] = [];
      for (const [index, item] of (value as unknown[]).entries())
        items.push(await this.#argument(item, (referenced as unknown[])[index]));
      return items;
    }
    if (typeof referenced === "number" && referenced !== 0) return this.#resolve(referenced);
    return this.#withObjects(value);
  }

  /** Objects inside of a plain object stand there as `{ _ObjectPathId }`. */
  async #withObjects(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.#resolve(Number(value._ObjectPathId));
    const entries: [string, unknown][] = [];
    for (const [name, part] of Object.entries(value)) entries.push([name, await this.#withObjects(part)]);
    return Object.fromEntries(entries);
  }

  #identity(object: HostObject): Readonly<Record<string, unknown>> {
    return this.#class(object).identity?.(object.target, this.#on.host) ?? {};
  }

  #class(object: HostObject): AnyClass<Host> {
    const hostClass = this.#on.classes[object.className];
    if (!hostClass)
      throw new ExcelError("ApiNotFound", `This host has no ${object.className}.`, object.className);
    return hostClass as unknown as AnyClass<Host>;
  }

  #property(object: HostObject, name: string): Property<unknown, Host> {
    const property = this.#class(object).properties[name];
    if (!property) throw apiNotFound(object.className, name);
    return property;
  }
}

function plainProperties<Host>(hostClass: AnyClass<Host>): string[] {
  return Object.entries(hostClass.properties)
    .filter(([, property]) => property?.get && !property.leads)
    .map(([name]) => name);
}
