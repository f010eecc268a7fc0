/** `$A$1`, `Sheet1!$A$1:$B$9` and columns of a table, but not its row that the formula stands in. */
const FIXED = /^(?:[^[\]]*!)?\$[a-z]+\$\d+(?::\$[a-z]+\$\d+)?$|^[^![\]'@]+\[(?!.*(?:@|#This Row)).*\]$/i;

/** Does a reference, as a formula spells it, mean the same cells wherever on a sheet the formula stands? */
export function isFixedReference(reference: string): boolean {
  return FIXED.test(reference);
}
