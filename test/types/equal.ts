/**
 * Types that are one and the same, optional properties included. Mutual assignability would not do: a
 * schema that forgot an optional field is assignable both ways.
 */
export type Equal<One, Other> = Identical<Plain<One>, Plain<Other>>;

type Identical<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** The same without `readonly` and with interfaces and intersections written out. */
type Plain<T> = T extends string | number | boolean | null | undefined | Blob
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

/** Compiles only for types that are equal. */
export function same<One, Other>(..._proof: Equal<One, Other> extends true ? [] : [never]): void {}
