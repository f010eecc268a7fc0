/** Numbers equal strings alike, in order of first use, after those that the file has already. */
export class Numbered {
  readonly #numbers = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #first: number;

  /** `original`: what the file has already, undefined for an entry that nothing of ours may share. */
  constructor(original: readonly (string | undefined)[] = []) {
    this.#first = original.length;
    for (const [index, text] of original.entries())
      if (text !== undefined && !this.#numbers.has(text)) this.#numbers.set(text, index);
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#first + this.#added.length;
    this.#numbers.set(text, number);
    this.#added.push(text);
    return number;
  }

  get added(): readonly string[] {
    return this.#added;
  }
}
