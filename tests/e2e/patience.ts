/**
 * One second, as promised to staff with a machine of their own. `SLOWER=4` for one that many processes share: this is
 * the only place in the browser tests where time is stretched.
 */
export const withinASecond = 1_000 * Number(process.env["SLOWER"] ?? 1);
