const EVERY = 100;
/** A button's work is over, as far as a host can see, when no request has come for this long. */
const QUIET = 1500;

/** Counts the requests from now on, until they stop; `seconds` is the time up to the last of them. */
export function followRequests(
  log: readonly unknown[],
  onCount: (requests: number, seconds: number) => void,
): Promise<void> {
  const before = log.length;
  const started = performance.now();
  let counted = 0;
  let last = started;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (log.length - before > counted) {
        counted = log.length - before;
        last = now;
        onCount(counted, (last - started) / 1000);
      } else if (now - last > QUIET) {
        clearInterval(timer);
        if (counted === 0) onCount(0, 0);
        resolve();
      }
    }, EVERY);
  });
}
