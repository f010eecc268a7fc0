/** A property of the document that somebody named; types are Excel.DocumentPropertyType's. */
export type CustomProperty = { readonly key: string } & (
  | { readonly type: "String"; readonly value: string }
  /** As ISO 8601 has it. */
  | { readonly type: "Date"; readonly value: string }
  /** A whole number of 32 bits; all others are Float. */
  | { readonly type: "Number" | "Float"; readonly value: number }
  | { readonly type: "Boolean"; readonly value: boolean }
);

/** Excel compares keys without case. */
export const sameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
