/**
 * A range for the request that is being built, and no longer: Excel keeps no reference to it, so the client need
 * not make a request of its own to give it back. Using it after the sync throws, but for reading what it loaded.
 */
export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}
