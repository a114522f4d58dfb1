import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CareErrorDetails, CareErrorKind, Outcome } from '../../src/adapter/care-error.js';
import { CareError } from '../../src/adapter/care-error.js';
import type { CommandRequest } from '../../src/adapter/commands.js';
import { isSameRequest, readIntent, withoutBytes } from '../../src/store/intent-content.js';
import { moveIntent } from '../../src/store/intent-moves.js';
import type { IntentEvent } from '../../src/store/intent-moves.js';
import { isInTheWay, mayGoOn } from '../../src/store/intent.js';
import type { Intent, IntentState } from '../../src/store/intent.js';

const AT = '2026-11-22T16:05:00.000Z';
const LATER = '2026-11-22T16:06:00.000Z';

describe('an intent', () => {
  it('is applied when its call comes back', () => {
    const result = { kind: 'message', id: 'm-9' } as const;
    const done = moved(intent(), { type: 'answered', attempt: 1, answer: { result } });
    expect(done.state).to.equal('applied');
    expect(done.result).to.deep.equal(result);
    expect(done.changedAt).to.equal(LATER);
  });

  const ENDS: [string, CareErrorDetails, IntentState][] = [
    ['refused by a validation', { kind: 'validation' }, 'refused'],
    ['refused by a conflict', { kind: 'conflict' }, 'refused'],
    ['refused where it is not supported', { kind: 'unsupported' }, 'refused'],
    ['to be tried again when too many came', { kind: 'rate-limited' }, 'failed'],
    ['to be tried again after a sign-in', { kind: 'unauthorised' }, 'failed'],
    ['to be tried again when it never left', { kind: 'offline', outcome: 'not-applied' }, 'failed'],
    ['unknown when the connection broke', { kind: 'offline' }, 'unknown'],
    ['unknown when nobody answered in time', { kind: 'timeout' }, 'unknown'],
    ['unknown when the back end broke', { kind: 'unavailable' }, 'unknown'],
    ['unknown when nothing is known of the error', { kind: 'unknown' }, 'unknown'],
    ['applied where the error says so', { kind: 'unavailable', outcome: 'applied' }, 'applied'],
    [
      'unknown as soon as one part is',
      { kind: 'validation', outcome: 'applied', items: [item({ kind: 'timeout' })] },
      'unknown',
    ],
    [
      'applied with what failed of it',
      { kind: 'validation', outcome: 'applied', items: [item({ kind: 'validation' })] },
      'applied',
    ],
  ];
  for (const [name, error, state] of ENDS) {
    it(`is ${name}`, () => {
      const end = moved(intent(), { type: 'threw', attempt: 1, error });
      expect(end.state).to.equal(state);
      expect(end.error?.kind).to.equal(error.kind);
    });
  }

  it('keeps all an error says, although it goes through storage', () => {
    const error = new CareError({
      kind: 'validation',
      message: 'Saldo insuficiente',
      code: 'E-1',
      requestId: 'r-1',
      items: [{ id: 'l-1', error: new CareError({ kind: 'conflict', message: 'Ya reembolsado' }) }],
    });
    const end = structuredClone(moved(intent(), { type: 'threw', attempt: 1, error }));
    expect(end.error).to.deep.equal({
      kind: 'validation',
      outcome: 'not-applied',
      message: 'Saldo insuficiente',
      code: 'E-1',
      requestId: 'r-1',
      items: [
        {
          id: 'l-1',
          error: { kind: 'conflict', outcome: 'not-applied', message: 'Ya reembolsado' },
        },
      ],
    });
  });

  it('is half done while a step is missing, and goes on with what the back end gave', () => {
    const word = { id: 'word', outcome: 'applied' } as const;
    const line = { id: 'line-1', outcome: 'not-applied' } as const;
    const half = moved(intent(), {
      type: 'answered',
      attempt: 1,
      answer: { steps: [word, line], resume: 'r1' },
    });
    expect(half.state).to.equal('partly');
    const going = moved(half, { type: 'begun' });
    expect([going.state, going.resume, going.key]).to.deep.equal(['sending', 'r1', half.key]);
    const done = moved(going, {
      type: 'answered',
      attempt: 2,
      answer: { steps: [{ ...line, outcome: 'applied' }] },
    });
    expect(done.state).to.equal('applied');
    expect(done.steps?.map(({ id, outcome }) => [id, outcome])).to.deep.equal([
      ['word', 'applied'],
      ['line-1', 'applied'],
    ]);
    expect(done).not.to.have.property('resume');
  });

  it('is never refused as a whole once a step is done', () => {
    const half = moved(intent(), { type: 'answered', attempt: 1, answer: { resume: 'r1' } });
    const going = moved(half, { type: 'begun' });
    const error: CareErrorDetails = { kind: 'validation', message: 'No' };
    const still = moved(going, { type: 'threw', attempt: 2, error });
    expect([still.state, still.resume, still.error?.message]).to.deep.equal(['partly', 'r1', 'No']);
  });

  it('may be tried again when a check finds nothing', () => {
    const lost = moved(intent(), { type: 'silent', attempt: 1 });
    expect([lost.state, lost.error?.kind]).to.deep.equal(['unknown', 'timeout']);
    const found = moved(lost, checked(1, 'not-applied'));
    expect([found.state, found.key]).to.deep.equal(['failed', lost.key]);
    expect(found).not.to.have.property('error');
    expect(moved(found, { type: 'begun' }).attempts).to.equal(2);
  });

  it('says when it was asked about and stayed unknown', () => {
    const lost = moved(intent(), { type: 'orphaned' });
    const still = moved(lost, checked(1, 'unknown'));
    expect([still.state, still.checkedAt]).to.deep.equal(['unknown', LATER]);
  });

  it('is not misled by an answer about an earlier call', () => {
    const again: Intent = { ...intent(), state: 'sending', attempts: 2 };
    const old: IntentEvent[] = [
      { type: 'threw', attempt: 1, error: { kind: 'validation' } },
      { type: 'threw', attempt: 1, error: { kind: 'timeout' } },
      { type: 'answered', attempt: 1, answer: { resume: 'r1' } },
      { type: 'silent', attempt: 1 },
      checked(1, 'not-applied'),
      checked(1, 'unknown'),
    ];
    for (const event of old)
      expect(moveIntent(again, event, LATER)).to.deep.equal({ intent: again });
    expect(moved(again, { type: 'answered', attempt: 1, answer: {} }).state).to.equal('applied');
  });

  it('reports a move that it cannot make, and stays as it is', () => {
    const impossible: [IntentState, IntentEvent][] = [
      ['unknown', { type: 'begun' }],
      ['sending', { type: 'begun' }],
      ['applied', { type: 'begun' }],
      ['refused', { type: 'begun' }],
      ['applied', checked(1, 'not-applied')],
      ['applied', { type: 'threw', attempt: 1, error: { kind: 'validation' } }],
    ];
    for (const [state, event] of impossible) {
      const before: Intent = { ...intent(), state };
      const move = moveIntent(before, event, LATER);
      expect(move.intent).to.equal(before);
      expect(move.illegal, `${state} ${event.type}`).to.be.a('string');
    }
  });

  it('lets go of the bytes of files once they are there', () => {
    const request = { ...reply('a'), files: [file('x')] };
    const done = moved({ ...intent(), request }, { type: 'answered', attempt: 1, answer: {} });
    expect(done.request).to.deep.equal({ ...request, files: [{ name: 'f', size: 1, type: '' }] });
  });

  it('keeps its laws whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(), { maxLength: 12 }), (events) => {
        let now = intent();
        let stepDone = false;
        for (const event of events) {
          const { intent: next } = moveIntent(now, event, LATER);
          const { key, scope, record, baseline } = next;
          expect({ key, scope, record, baseline }).to.deep.equal({
            ...{ key: now.key, scope: now.scope, record: now.record, baseline: now.baseline },
          });
          expect(next.revision - now.revision).to.equal(next === now ? 0 : 1);
          if (now.state === 'applied') expect(next).to.equal(now);
          if (next.attempts !== now.attempts) {
            expect(event.type).to.equal('begun');
            expect(mayGoOn(now.state)).to.equal(true);
          }
          if (now.state === 'unknown' && next.state !== 'unknown') {
            expect(['answered', 'threw', 'checked']).to.include(event.type);
          }
          if (now.state === 'refused' && next !== now) {
            expect(['answered', 'checked', 'threw']).to.include(event.type);
            expect(isInTheWay(next.state) || next.state === 'applied').to.equal(true);
          }
          stepDone ||= next.steps?.some(({ outcome }) => outcome === 'applied') === true;
          if (stepDone) expect(['failed', 'refused']).not.to.include(next.state);
          if (isSilent(event) && now !== next) expect(next.state).to.equal('unknown');
          now = next;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what an intent carries', () => {
  it('is asked about without the bytes of files', () => {
    const bare = withoutBytes({ ...reply('a'), files: [file('x')] });
    expect(bare).to.deep.equal({ ...reply('a'), files: [{ name: 'f', size: 1, type: '' }] });
  });

  it('is the same whatever the order of its fields, and not after any edit', async () => {
    const request = { ...reply('a'), files: [file('x')] };
    const turned = Object.fromEntries(
      Object.entries(request).reverse(),
    ) as unknown as CommandRequest;
    expect(await isSameRequest(request, turned)).to.equal(true);
    expect(await isSameRequest(request, { ...request, files: [file('x')] })).to.equal(true);
    const edits: CommandRequest[] = [
      { ...request, text: 'b' },
      { ...request, recipient: 'operator' },
      { ...request, files: [] },
      { ...request, files: [file('y')] },
      { ...request, files: [file('xx')] },
      { ...request, files: [{ ...file('x'), name: 'g' }] },
      { ...request, template: { id: 't' } },
    ];
    for (const edit of edits) {
      expect(await isSameRequest(request, edit), JSON.stringify(edit)).to.equal(false);
    }
  });

  it('is told apart exactly where the data differ', async () => {
    const data = fc.dictionary(fc.constantFrom('a', 'b', 'a:'), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(data, data, async (one, other) => {
        const [left, right] = [one, other].map((value) => value as unknown as CommandRequest);
        const same = await isSameRequest(left!, right!);
        expect(same).to.equal(fc.stringify(sorted(one)) === fc.stringify(sorted(other)));
        expect(await isSameRequest(left!, structuredClone(left!))).to.equal(true);
      }),
    );
  });

  it('is read back from storage as it was, and nothing else is taken for one', () => {
    const stored = structuredClone(intent());
    expect(readIntent(stored)).to.deep.equal(intent());
    const broken: unknown[] = [
      undefined,
      'text',
      {},
      { ...stored, key: 7 },
      { ...stored, scope: { shop: 's' } },
      { ...stored, record: null },
      { ...stored, request: 'reply' },
      { ...stored, baseline: {} },
      { ...stored, attempts: '1' },
    ];
    for (const value of broken) expect(readIntent(value)).to.equal(undefined);
  });

  it('is unknown where a later version wrote a state this one does not know', () => {
    expect(readIntent({ ...intent(), state: 'paused' })?.state).to.equal('unknown');
    expect(readIntent({ ...intent(), state: 'toString' })?.state).to.equal('unknown');
  });
});

function moved(before: Intent, event: IntentEvent): Intent {
  const move = moveIntent(before, event, LATER);
  expect(move.illegal).to.equal(undefined);
  return move.intent;
}

function intent(): Intent {
  return {
    key: 'key-1',
    scope: { marketplace: 'm', shop: 's', user: 'u' },
    command: 'thread-reply',
    record: { kind: 'thread', id: 't-1' },
    request: reply('Hello'),
    baseline: { ids: ['m-1'], at: AT },
    state: 'stored',
    createdAt: AT,
    changedAt: AT,
    attempts: 1,
    revision: 1,
  };
}

function reply(text: string) {
  const files: readonly ReturnType<typeof file>[] = [];
  return { command: 'thread-reply', threadId: 't-1', recipient: 'customer', text, files } as const;
}

function file(content: string) {
  return { name: 'f', size: content.length, type: '', bytes: new Blob([content]) };
}

function item(error: CareErrorDetails) {
  return { id: 'l-1', error };
}

function checked(attempt: number, outcome: Outcome): IntentEvent {
  return { type: 'checked', attempt, answer: { outcome } };
}

function isSilent(event: IntentEvent): boolean {
  return event.type === 'silent' || event.type === 'orphaned';
}

function anyEvent(): fc.Arbitrary<IntentEvent> {
  const attempt = fc.integer({ min: 1, max: 3 });
  const outcome = fc.constantFrom<Outcome>('applied', 'not-applied', 'unknown');
  const kinds: CareErrorKind[] = ['validation', 'rate-limited', 'timeout', 'unknown'];
  const error = fc.record({ kind: fc.constantFrom(...kinds), outcome }, { requiredKeys: ['kind'] });
  const steps = fc.array(fc.record({ id: fc.constantFrom('a', 'b'), outcome }), { maxLength: 2 });
  const answer = fc.record({ steps, resume: fc.constant('r') }, { requiredKeys: [] });
  return fc.oneof(
    fc.constant<IntentEvent>({ type: 'begun' }),
    fc.constant<IntentEvent>({ type: 'orphaned' }),
    attempt.map((of): IntentEvent => ({ type: 'silent', attempt: of })),
    fc
      .tuple(attempt, answer)
      .map(([of, what]): IntentEvent => ({ type: 'answered', attempt: of, answer: what })),
    fc
      .tuple(attempt, error)
      .map(([of, what]): IntentEvent => ({ type: 'threw', attempt: of, error: what })),
    fc.tuple(attempt, outcome, answer).map(([of, end, what]): IntentEvent => ({
      type: 'checked',
      attempt: of,
      answer: { outcome: end, ...what },
    })),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, part]) => [name, sorted(part)]);
}
