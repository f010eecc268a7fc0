import type { Damage } from "./damage";
import { DAMAGES_OF_CELLS } from "./damages-of-cells";
import { DAMAGES_OF_ROWS } from "./damages-of-rows";

export const DAMAGES: readonly Damage[] = [...DAMAGES_OF_CELLS, ...DAMAGES_OF_ROWS];
