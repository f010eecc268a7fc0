/** An estimate of a text's width in pixels at a font size in points: wide letters are square, others half as wide. */
export function textWidth(text: string, points: number): number {
  const square = (points * 96) / 72;
  return Array.from(text).reduce((width, letter) => width + (isWide(letter) ? square : square * 0.55), 0);
}

function isWide(letter: string): boolean {
  return /[\u1100-\u115f\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    letter,
  );
}
