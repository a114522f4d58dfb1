import type { LanguageWithMore } from './language.js';
import type { WordKey, Words } from './words.js';

/** Modules of words, each by the name that its keys begin with: `refund` is fetched for what `refund.…` says. */
type Parts = Readonly<Record<string, () => Promise<Partial<Words>>>>;

/** One whose words at hand are known by name. */
export interface LanguageSaying<Said extends Partial<Words>> extends LanguageWithMore {
  readonly words: Said;
}

/** A language in parts; the compiler names the keys that neither `language` nor a part has. */
export function withMore<Said extends Partial<Words>, More extends Parts>(
  language: Pick<LanguageWithMore, 'code' | 'direction'> & { readonly words: Said },
  parts: More & Completing<Said, More>,
): LanguageSaying<Said> {
  return { ...language, more: (keys) => fetchParts(parts, keys) };
}

async function fetchParts(parts: Parts, keys: readonly string[]): Promise<Partial<Words>> {
  const names = new Set(keys.map((key) => key.split('.')[0]));
  const wanted = Object.entries(parts).filter(([name]) => names.has(name));
  // One that cannot be had takes nothing from the others.
  const come = await Promise.allSettled(wanted.map(([, bring]) => bring()));
  return Object.assign(
    {},
    ...come.map((part) => part.status === 'fulfilled' && part.value),
  ) as object;
}

/** Nothing, where all is said; else the keys that are said nowhere, as what is still wanted. */
type Completing<Said, More extends Parts> = {
  readonly [
    Key in Exclude<WordKey, keyof Said | KeyOfAny<Awaited<ReturnType<More[keyof More]>>>>
  ]: never;
};

type KeyOfAny<Part> = Part extends unknown ? keyof Part : never;
