/** Events of a write reach us after its answer: this long they may still be on their way. */
const ECHO_MS = 500;

export interface OwnWrites {
  /** An action that may write begins; call the answer when it has ended. */
  readonly begin: () => () => void;
  /** Whether a change may be the echo of a write of ours. */
  readonly mayEcho: () => boolean;
}

/**
 * Tells our own writes from a person's where Excel does not say whose a change was: each action that may write holds
 * a version open until its echoes must have come. A person's edit within it is found by the next check.
 */
export function ownWrites(): OwnWrites {
  let open = 0;
  return {
    begin() {
      open += 1;
      return () => {
        setTimeout(() => {
          open -= 1;
        }, ECHO_MS);
      };
    },
    mayEcho: () => open > 0,
  };
}
