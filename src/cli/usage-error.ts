/** Wrong usage, an unreadable file, or no ledger where one is needed: exit 2, one line, nothing written. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
