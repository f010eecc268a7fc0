/** Takes a member off: what it says is the program's own again. */
export function forget<Part extends object>(part: Part, key: keyof Part): void {
  Reflect.deleteProperty(part, key);
}
