/** The process that did the work is gone, and nobody said why: killed, or out of memory. */
export class UnannouncedEnd extends Error {
  override readonly name = "UnannouncedEnd";
}
