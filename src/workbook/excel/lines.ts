const COLOUR = "#A6A6A6";
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** A thin line around each cell. */
export function drawLines(block: Excel.Range): void {
  for (const edge of EDGES) {
    const border = block.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = COLOUR;
  }
}
