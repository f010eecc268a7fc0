import { IIconSetType } from "@univerjs/sheets-conditional-formatting";

/** Excel's names of the icon sets and Univer's. */
export const ICON_SETS = {
  ThreeArrows: IIconSetType.threeArrows,
  ThreeArrowsGray: IIconSetType.threeArrowsGray,
  ThreeFlags: IIconSetType.threeFlags,
  ThreeTrafficLights1: IIconSetType.threeTrafficLights1,
  ThreeTrafficLights2: IIconSetType.threeTrafficLights2,
  ThreeSigns: IIconSetType.threeSigns,
  ThreeSymbols: IIconSetType.threeSymbols,
  ThreeSymbols2: IIconSetType.threeSymbols2,
  ThreeStars: IIconSetType.threeStars,
  ThreeTriangles: IIconSetType.threeTriangles,
  FourArrows: IIconSetType.fourArrows,
  FourArrowsGray: IIconSetType.fourArrowsGray,
  FourRedToBlack: IIconSetType.fourRedToBlack,
  FourRating: IIconSetType.fourRating,
  FourTrafficLights: IIconSetType.fourTrafficLights,
  FiveArrows: IIconSetType.fiveArrows,
  FiveArrowsGray: IIconSetType.fiveArrowsGray,
  FiveRating: IIconSetType.fiveRating,
  FiveQuarters: IIconSetType.fiveQuarters,
  FiveBoxes: IIconSetType.fiveBoxes,
};
export type IconStyle = keyof typeof ICON_SETS;
export const ICON_STYLES = Object.keys(ICON_SETS) as IconStyle[];

const COUNTS: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

/** How many icons a set has, by its name. */
export function iconCount(style: IconStyle): number {
  return COUNTS[/^(Three|Four|Five)/.exec(style)?.[0] ?? ""] ?? 0;
}

/** Univer's ids of a set's icons, the best first: it lists all sets so, but for the ratings. */
export function iconIds(iconType: IIconSetType, count: number, reversed: boolean): string[] {
  const upwards = iconType === IIconSetType.fourRating || iconType === IIconSetType.fiveRating;
  const ids = Array.from({ length: count }, (_icon, index) => String(index));
  return upwards === reversed ? ids : ids.reverse();
}
