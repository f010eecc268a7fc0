/** A share to one digit behind the point, e.g. `12.5%`; a dash where there is nothing to divide by. */
export function percent(share: number | null): string {
  return share === null ? "—" : `${Math.round(share * 1000) / 10}%`;
}
