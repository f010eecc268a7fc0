/**
 * An Excel class as the host has it, declared as a table: members by their wire names (PascalCase).
 * `Target` is what an object of the class stands on, `Host` what its members may use.
 */
export interface HostClass<Target, Host> {
  /** What instantiating returns, so that the client can address the object again: Id or Name. */
  readonly identity?: (target: Target, host: Host) => Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Partial<Record<string, Property<Target, Host>>>>;
  readonly methods?: Readonly<Partial<Record<string, Method<Target, Host>>>>;
  /** Only collections: their items, in order. */
  readonly items?: (target: Target, host: Host) => readonly HostObject[];
  /** Only collections: getItem by the client's key (id or name); null where there is none. */
  readonly item?: (target: Target, key: unknown, host: Host) => HostObject | null;
  /** Names behind `_Register…Event` that this class really sends. */
  readonly events?: readonly string[];
}

export interface Property<Target, Host> {
  readonly get?: (target: Target, host: Host) => unknown;
  readonly set?: (target: Target, value: unknown, host: Host) => unknown;
  /** The getter returns a HostObject. */
  readonly leads?: true;
  /** The value depends on formulas: they are calculated first. */
  readonly calculated?: true;
}

/** Returns a plain value, a HostObject, or null (a null object); may be a promise of these. */
export interface Method<Target, Host> {
  readonly call: (target: Target, args: Arguments, host: Host) => unknown;
  readonly calculated?: true;
}

/** An object on the wire: a class's name and what it stands on. */
export class HostObject {
  readonly className: string;
  /** One that is kept between requests may come to stand elsewhere. */
  target: unknown;
  constructor(className: string, target: unknown) {
    this.className = className;
    this.target = target;
  }
}

/** The arguments of a call; objects among them are HostObjects. Readers throw InvalidArgument by what they find. */
export class Arguments {
  readonly values: readonly unknown[];
  readonly #fail: (message: string) => Error;
  constructor(values: readonly unknown[], fail: (message: string) => Error) {
    this.values = values;
    this.#fail = fail;
  }
  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }
  string(index: number): string {
    const value = this.values[index];
    if (typeof value === "string") return value;
    throw this.#fail(`Argument ${index + 1} is not a string.`);
  }
  number(index: number, otherwise?: number): number {
    const value = this.values[index];
    if (typeof value === "number") return value;
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    throw this.#fail(`Argument ${index + 1} is not a number.`);
  }
  boolean(index: number, otherwise: boolean): boolean {
    const value = this.values[index];
    if (typeof value === "boolean") return value;
    if (!this.has(index)) return otherwise;
    throw this.#fail(`Argument ${index + 1} is not a boolean.`);
  }
  object(index: number): HostObject | null {
    const value = this.values[index];
    return value instanceof HostObject ? value : null;
  }
}
