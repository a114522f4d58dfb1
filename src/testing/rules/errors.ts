import type { CareErrorKind } from '../../adapter/care-error.js';
import type { Stage } from '../stage.js';
import { insist, notTried, type Rule } from '../rule.js';
import { lettersWith, send, writeLetter } from '../letters.js';
import { toCareError } from '../../adapter/care-error.js';
import { refusalOf } from '../thrown.js';

/** What goes wrong is said in the treaty's words. */
export const ERRORS: readonly Rule[] = [
  {
    id: 'errors/shape',
    says: 'What is thrown has a `kind` of the treaty.',
    treaty: 'CareErrorDetails.kind',
    remedy: 'Throw a `CareError`, or any object of its shape; translate what the back end says.',
    check: async (stage) => {
      const thrown = await unknownThread(stage);
      insist(hasKind(thrown), () => `what was thrown has no kind: ${nameOf(thrown)}.`);
    },
  },
  {
    id: 'errors/not-found',
    says: 'An id that does not exist is refused as `not-found`.',
    treaty: 'ThreadsGroup.get',
    remedy: 'Translate the back end’s 404, or its empty answer.',
    check: async (stage) => {
      const thrown = await unknownThread(stage);
      if (!hasKind(thrown)) notTried('what is thrown has no kind; see errors/shape');
      const { kind } = toCareError(thrown);
      insist(kind === 'not-found', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'errors/refused-not-applied',
    says: 'A command that was refused says `not-applied`.',
    treaty: 'CareErrorDetails.outcome',
    remedy: 'Leave `outcome` out, so that the kind speaks, or say `not-applied` for every refusal.',
    check: async (stage) => {
      const { thrown } = await refusedLetter(stage);
      const { kind, outcome } = toCareError(thrown);
      insist(outcome === 'not-applied', `refused as '${kind}', the outcome is '${outcome}'.`);
    },
  },
  {
    id: 'errors/refused-not-done',
    says: 'A command that was refused has done nothing.',
    treaty: 'CareErrorDetails.outcome',
    remedy: 'Look at the whole request before anything is done, or say what was: `items`, `steps`.',
    check: async (stage) => {
      const { word } = await refusedLetter(stage);
      const { length } = await lettersWith(stage, word);
      insist(length === 0, 'it was refused, and stands in the thread all the same.');
    },
  },
  {
    id: 'errors/fields',
    says: 'A refusal of what was typed names the field at fault.',
    treaty: 'CareErrorDetails.fields, ThreadsGroup.reply',
    remedy: 'Add `fields: [{ path: "recipient", message }]`; paths are those of the request.',
    check: async (stage) => {
      const { thrown } = await refusedLetter(stage);
      const { kind, fields = [] } = toCareError(thrown);
      if (kind !== 'validation') notTried(`it was refused as '${kind}', which has no fields`);
      insist(
        fields.some(({ path }) => path === 'recipient'),
        () =>
          `it names ${fields.map(({ path }) => path).join(', ') || 'no field'}, not 'recipient'.`,
      );
    },
  },
  {
    id: 'errors/lost-reply',
    says: 'A command whose answer was lost has the outcome `unknown`.',
    treaty: 'Outcome',
    remedy:
      'Say `timeout`, `offline` or `unavailable` without an `outcome`, or `outcome: "unknown"`.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const can = await stage.fault({ method: 'threads.reply', kind: 'lost-reply' });
      if (!can) notTried('fixtures.fault cannot do lost-reply');
      const thrown = await refusalOf(send(stage, letter), 'A reply whose answer was lost');
      const { kind, outcome } = toCareError(thrown);
      insist(outcome === 'unknown', `it was thrown as '${kind}', outcome '${outcome}'.`);
    },
  },
  {
    id: 'errors/kinds',
    says: 'What the back end refuses with arrives as its kind.',
    treaty: 'CareErrorKind',
    remedy:
      'Translate by status: 401 `unauthorised`, 403 `forbidden`, 429 `rate-limited`, 5xx `unavailable`.',
    check: async (stage) => {
      const kinds = ['unauthorised', 'forbidden', 'rate-limited', 'unavailable'] as const;
      let tried = 0;
      for (const kind of kinds) {
        const thrown = await faultOf(stage, kind);
        if (thrown === undefined) continue;
        tried += 1;
        const got = toCareError(thrown).kind;
        insist(got === kind, `'${kind}' arrived as '${got}'.`);
      }
      if (tried === 0) notTried('fixtures.fault can do none of the refusals');
    },
  },
  {
    id: 'errors/retry-after',
    says: 'How long to wait is told in milliseconds.',
    treaty: 'CareErrorDetails.retryAfterMs',
    remedy: 'Multiply the seconds of `Retry-After` by 1,000; a date there is a difference to now.',
    check: async (stage) => {
      const thrown = await faultOf(stage, 'rate-limited', 3000);
      if (thrown === undefined) notTried('fixtures.fault cannot do rate-limited');
      const { retryAfterMs } = toCareError(thrown);
      // A date in the header loses part of a second.
      insist(
        retryAfterMs !== undefined && retryAfterMs > 1000 && retryAfterMs <= 4000,
        `the back end asks for 3,000 ms, the error says ${retryAfterMs ?? 'nothing'}.`,
      );
    },
  },
];

const NO_SUCH_ID = 'no-such-id-in-any-back-end';

function unknownThread(stage: Stage): Promise<unknown> {
  const threads = stage.group('threads');
  return refusalOf(threads.get(NO_SUCH_ID, stage.reading()), `threads.get('${NO_SUCH_ID}')`);
}

/** A reply to nobody the thread knows. */
async function refusedLetter(stage: Stage) {
  const letter = await writeLetter(stage);
  const wrong = { ...letter, request: { ...letter.request, recipient: 'no-such-recipient' } };
  const thrown = await refusalOf(send(stage, wrong), 'A reply to an unknown recipient');
  return { thrown, word: letter.word };
}

async function faultOf(
  stage: Stage,
  kind: 'unauthorised' | 'forbidden' | 'rate-limited' | 'unavailable',
  retryAfterMs?: number,
): Promise<unknown> {
  const threads = stage.group('threads');
  const can = await stage.fault({
    method: 'threads.list',
    kind,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
  if (!can) return undefined;
  const asked = threads.list({ limit: stage.pageSize }, stage.reading());
  return refusalOf(asked, `A list that the back end refused as '${kind}'`);
}

const KINDS: Readonly<Record<CareErrorKind, true>> = {
  validation: true,
  unauthorised: true,
  forbidden: true,
  'not-found': true,
  conflict: true,
  'rate-limited': true,
  'too-large': true,
  unsupported: true,
  offline: true,
  timeout: true,
  unavailable: true,
  unknown: true,
};

function hasKind(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('kind' in thrown)) return false;
  return typeof thrown.kind === 'string' && Object.hasOwn(KINDS, thrown.kind);
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
