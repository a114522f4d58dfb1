import type { Stage } from './stage.js';

/** A rule of the treaty that can be tried on an adapter. */
export interface Rule {
  /** Stable, group and name: `paging/no-gap`. */
  readonly id: string;
  /** The rule itself, one sentence. */
  readonly says: string;
  /** The place of the treaty that says it: `ThreadsGroup.list`. */
  readonly treaty: string;
  /** What to do about an adapter that breaks it. */
  readonly remedy: string;
  /** Tries it; ends without a word, or with one of the three below. */
  readonly check: (stage: Stage) => Promise<void>;
}

/** The rule is broken. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** The adapter does not offer what the rule is about. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** It cannot be told: a fixture is missing, or another rule is broken first. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

/** Says what was seen where the rule is broken. @throws Broken always. */
export function broken(seen: string): never {
  throw new Broken(seen);
}

/** What was seen counts as broken unless `holds`. */
export function insist(holds: boolean, seen: string | (() => string)): asserts holds {
  if (!holds) broken(typeof seen === 'string' ? seen : seen());
}

/** @throws NotTried always. */
export function notTried(why: string): never {
  throw new NotTried(why);
}

/** @throws NotOffered always. */
export function notOffered(what: string): never {
  throw new NotOffered(what);
}
