import { itIsHarmlessFor } from "./seeds";

// More by hand: `npm run fuzz -- FIRST COUNT`.
itIsHarmlessFor(63, 14);
