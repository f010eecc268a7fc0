/** Pixels per character of the default font (Calibri, Arial and 等线 at 11 pt). */
const digitWidth = 7;
const pointsPerPixel = 0.75;

/** A column's width in the file (characters with padding, 256ths) from pixels; the inverse gives the same pixels. */
export function widthFromPixels(pixels: number): number {
  return Math.floor((pixels / digitWidth) * 256) / 256;
}

/** ECMA-376 part 1, 18.3.1.13: pixels of a column's width in the file. */
export function pixelsFromWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

/** Row heights stand in points in the file. */
export function pointsFromPixels(pixels: number): number {
  return Math.round(pixels * pointsPerPixel * 100) / 100;
}

/** The inverse of {@link pointsFromPixels}, to a hundredth of a pixel. */
export function pixelsFromPoints(points: number): number {
  return Math.round((points / pointsPerPixel) * 100) / 100;
}
