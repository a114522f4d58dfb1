/** A text without placeholders. */
export interface Plain {
  readonly names: never;
}

/** A text with placeholders: `With<'name'>` holds `{name}`. */
export interface With<Names extends string> {
  readonly names: Names;
}

/**
 * A text that depends on how many there are. The number comes in as `count`, and is always a value of it even
 * where the text does not say it: `Counted<'names'>` has to hold `{names}` only.
 */
export interface Counted<Names extends string = 'count'> {
  readonly names: Names;
  readonly counted: true;
}

/** One form for each plural category of the language (CLDR); `other` is what is left. */
export interface PluralForms<Other extends string = string> {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: Other;
}

/** Anything a language has for a key: a text, or its plural forms. Placeholders are in braces: `{name}`. */
export type Entry = string | PluralForms;

/** What a language must give for a declared kind of text: a forgotten placeholder does not compile. */
export type EntryFor<Kind> =
  Kind extends Counted<infer Names>
    ? PluralForms<Holding<Names>>
    : Kind extends With<infer Names>
      ? Holding<Names>
      : string;

/** The values a declared kind of text is filled with. */
export type ValuesFor<Kind> =
  Kind extends Counted<infer Names>
    ? { readonly [Name in Names | 'count']: Name extends 'count' ? Amount : Value }
    : Kind extends With<infer Names>
      ? { readonly [Name in Names]: Value }
      : Record<never, never>;

/** Numbers are written as the language writes them; text is shown as it is. */
export type Value = string | number;

/** How many: a number, or one that is shown otherwise (`50+`). */
export type Amount = number | { readonly value: number; readonly text: string };

type Holding<Names extends string> = [Names] extends [never]
  ? string
  : Intersection<Names extends string ? `${string}{${Names}}${string}` : never>;

type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  each: infer All,
) => void
  ? All & string
  : never;
