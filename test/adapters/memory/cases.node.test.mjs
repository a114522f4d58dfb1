// @ts-check
/** Cases in the memory market. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRecord } from '../../../src/adapter/parse.js';
import { caseSchema } from '../../../src/adapter/schemas/case-schema.js';
import {
  all,
  command,
  DAY,
  HOUR,
  NOW,
  open,
  read,
  refusal,
  TYPES,
} from '../../support/chile-market.mjs';

/** @typedef {import('../../../src/adapter/commands.js').CloseCaseRequest} CloseCaseRequest */
/** @typedef {import('../../../src/model/case.js').CareCase} CareCase */

const PDF = new File(['%PDF-1.4 boleta'], 'boleta.pdf', { type: 'application/pdf' });

/** @param {ReturnType<typeof open>} market @param {string} field @param {File} file */
async function staged({ files }, field, file = PDF) {
  const { id } = await files.stage(file, command());
  const { name, size, type } = file;
  return { field, name, size, type, stagedId: id };
}

/**
 * @param {CareCase} careCase
 * @param {'proceeds' | 'does-not-proceed'} outcome
 * @param {CloseCaseRequest['answers']['values']} values
 * @param {CloseCaseRequest['files']} files
 * @returns {CloseCaseRequest}
 */
function closing({ id, type }, outcome, values, files = []) {
  const answers = { formId: `guide:${type.code}:${outcome}`, formVersion: '1', values };
  return { command: 'case-close', caseId: id, outcome, answers, files };
}

const PARCEL = {
  delivery: 'physical',
  carrier: 'Andes Cargo',
  'tracking-number': 'AC-889120',
  'dispatch-date': '2026-11-25',
};

describe('closing a case', () => {
  it('goes nine ways, each of which is there afterwards with document, reason and actor', async () => {
    const market = open();
    for (const type of TYPES) {
      const [one, two, three] = await all(market, { desk: 'customer', type, group: 'overdue' });
      assert.ok(one && two && three);
      const why = { reason: 'other-shop', explanation: 'Esta orden es de otra tienda.' };
      const document = [await staged(market, 'document')];
      const another = [await staged(market, 'document')];
      for (const request of [
        closing(one, 'proceeds', { delivery: 'digital' }, document),
        closing(two, 'proceeds', PARCEL, another),
        closing(three, 'does-not-proceed', why),
      ]) {
        const key = command();
        await market.cases.close(request, key);
        const { record, outcome } = await market.check(
          {
            key: key.idempotencyKey,
            record: { kind: 'case', id: request.caseId },
            request,
            baseline: { ids: [], at: new Date(NOW).toISOString() },
          },
          read(),
        );
        assert.deepEqual([outcome, record?.id], ['applied', request.caseId]);
        const now = await market.cases.get(request.caseId, read());
        assert.ok(parseRecord(caseSchema, now, 'cases.get').ok);
        assert.equal(now.state, now.closure?.reviewed ? 'in-review' : 'closed');
        assert.deepEqual(now.closed?.answers?.values, request.answers.values);
        assert.equal(now.closed?.by?.name, 'Quillay Hogar');
        assert.equal(now.closed?.outcome, request.outcome);
        if (request.outcome === 'proceeds') {
          const [kept] = now.closed?.documents ?? [];
          assert.equal(kept?.kind?.label, now.closure?.outcomes[0]?.form.fields[1]?.label);
          const file = await market.files.open(kept?.id ?? '', read());
          assert.ok('bytes' in file);
          assert.equal(await file.bytes.text(), await PDF.text());
        } else {
          assert.equal(now.closed?.reason?.label, 'La orden no es de mi tienda');
        }
      }
    }
  });

  it('says at the field what is wrong', async () => {
    const market = open();
    const [careCase] = await all(market, { type: 'manual', group: 'within-limit' });
    assert.ok(careCase);
    const document = () => staged(market, 'document');
    /** @type {readonly (readonly [CloseCaseRequest, ...string[]])[]} */
    const wrong = [
      [closing(careCase, /** @type {any} */ ('maybe'), {}), 'outcome: outcome-required'],
      [closing(careCase, 'proceeds', { delivery: 'digital' }), 'document: document-required'],
      [
        closing(careCase, 'proceeds', { delivery: 'digital' }, [
          {
            field: 'document',
            name: 'a.pdf',
            size: 0,
            type: '',
            stagedId: (await document()).stagedId,
          },
        ]),
        'document: file-empty',
      ],
      [
        closing(careCase, 'proceeds', { delivery: 'digital' }, [
          { ...(await document()), name: 'boleta.exe' },
        ]),
        'document: file-type',
      ],
      [
        closing(careCase, 'proceeds', { delivery: 'digital' }, [
          { ...(await document()), stagedId: 'never' },
        ]),
        'document: stage-unknown',
      ],
      [
        closing(careCase, 'proceeds', { ...PARCEL, carrier: ' ' }, [await document()]),
        'carrier: answer-required',
      ],
      [
        closing(careCase, 'proceeds', { ...PARCEL, 'dispatch-date': '2026-11-26' }, [
          await document(),
        ]),
        'dispatch-date: too-high',
      ],
      [
        closing(careCase, 'proceeds', { ...PARCEL, 'dispatch-date': '2026-11-01' }, [
          await document(),
        ]),
        'dispatch-date: too-low',
      ],
      [
        closing(careCase, 'does-not-proceed', { reason: 'period-closed' }),
        'reason: answer-unknown',
        'explanation: answer-required',
      ],
    ];
    for (const [request, ...expected] of wrong) {
      const { kind, fields = [] } = await refusal(market.cases.close(request, command()));
      assert.equal(kind, 'validation');
      assert.deepEqual(
        fields.map(({ path, code }) => `${path}: ${code}`),
        expected,
      );
      assert.ok(fields.every(({ message = '' }) => message.length > 5));
    }
    assert.equal((await market.cases.get(careCase.id, read())).version, careCase.version);
  });

  it('is refused as a conflict when somebody was faster, or it is being checked', async () => {
    const market = open();
    const [one, two] = await all(market, { type: 'invoice-copy', group: 'overdue' });
    const [checked] = (await all(market, { group: 'open' })).filter(
      ({ state }) => state === 'in-review',
    );
    assert.ok(one && two && checked);
    await market.controls.cases.move(one.id, 'closed-elsewhere');
    const values = { reason: 'already-sent', explanation: 'Se envió por correo.' };
    for (const careCase of [one, checked]) {
      const request = closing(careCase, 'does-not-proceed', values);
      assert.equal((await refusal(market.cases.close(request, command()))).kind, 'conflict');
    }
    const request = closing(two, 'does-not-proceed', values);
    const stale = command({ expectedVersion: 'v-1' });
    assert.equal((await refusal(market.cases.close(request, stale))).code, 'case-changed');
    const file = await staged(market, 'document');
    const twice = closing(two, 'proceeds', { delivery: 'digital' }, [file]);
    await market.cases.close(twice, command());
    const [other] = await all(market, { type: 'invoice-copy', group: 'overdue' });
    assert.ok(other);
    const again = closing(other, 'proceeds', { delivery: 'digital' }, [file]);
    assert.equal(
      (await refusal(market.cases.close(again, command()))).fields?.[0]?.code,
      'stage-unknown',
    );
  });

  it('is looked at by SAC where that is the rule: closed then, or back with a reason and what was sent', async () => {
    const market = open({ pace: { caseReviewed: HOUR } });
    const open_ = await all(market, { type: 'invoice-correction', group: 'overdue' });
    const ends = new Set();
    for (const careCase of open_) {
      const files = [await staged(market, 'credit-note')];
      const request = closing(careCase, 'proceeds', { delivery: 'digital' }, files);
      const sent = await market.cases.close(request, command());
      assert.deepEqual([sent.state, sent.turn], ['in-review', 'operator']);
      assert.equal(sent.actions[0]?.blocked?.code, 'case-in-review');
    }
    market.time.now += 2 * HOUR;
    for (const { id } of open_) {
      const now = await market.cases.get(id, read());
      ends.add(now.state);
      if (now.state !== 'refused') continue;
      assert.equal(now.turn, 'seller');
      assert.ok(now.closed?.refusal?.reason.label);
      const files = [await staged(market, 'document')];
      const request = closing(now, 'proceeds', { delivery: 'digital' }, files);
      await market.cases.close(request, command({ expectedVersion: now.version ?? '' }));
      const again = await market.cases.get(id, read());
      assert.equal(again.attachments.seller[0]?.name, 'boleta.pdf', 'what was sent before is kept');
      assert.equal(again.closed?.refusal, undefined);
      market.time.now += 2 * HOUR;
      assert.equal((await market.cases.get(id, read())).state, 'closed');
    }
    assert.deepEqual([...ends].sort(), ['closed', 'refused']);
  });
});

describe('what others do about cases', () => {
  it('is told live, and counted', async () => {
    const market = open();
    /** @type {string[]} */
    const heard = [];
    const gone = new AbortController();
    const opened = new Promise((resolve) => {
      market.live.subscribe(
        { signal: gone.signal },
        {
          change: (batch) =>
            heard.push(...batch.map(({ record }) => `${record.kind} ${record.id}`)),
          reset: () => {},
          state: (state) => state === 'open' && resolve(undefined),
        },
      );
    });
    await opened;
    const before = await market.cases.counts('customer', read());
    const arrived = await market.controls.cases.arrive({ type: 'manual', channel: 'chat' });
    assert.equal(arrived.deadline?.rule?.days, 5);
    assert.equal(arrived.timeline?.length, 1);
    const wanted = await market.controls.cases.move(arrived.id, 'information-wanted');
    assert.deepEqual([wanted.state, wanted.turn], ['waiting-for-information', 'customer']);
    const given = await market.controls.cases.move(arrived.id, 'information-given');
    assert.deepEqual([given.state, given.turn, given.timeline?.length], ['open', 'seller', 3]);
    const after = await market.cases.counts('customer', read());
    assert.equal(after['within-limit']?.value, (before['within-limit']?.value ?? 0) + 1);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    gone.abort();
    assert.deepEqual(
      heard,
      Array.from({ length: 3 }, () => `case ${arrived.id}`),
    );
    assert.equal(
      (await refusal(market.controls.cases.move(arrived.id, 'accepted'))).kind,
      'conflict',
    );
  });

  it('moves the figure of cases closed in time', async () => {
    const market = open({ cases: 12 });
    const value = async () => (await market.figures.list(read()))[0]?.value ?? 0;
    const before = await value();
    const late = await all(market, { desk: 'customer', group: 'overdue' });
    for (const { id } of late) await market.controls.cases.move(id, 'closed-elsewhere');
    assert.ok(late.length > 0 && (await value()) < before);
  });

  it('goes by holidays: four business days from the 4th of December end on the 11th, since the 8th is none', async () => {
    const market = open();
    market.time.now = Date.UTC(2026, 11, 4, 15);
    const { deadline } = await market.controls.cases.arrive({ type: 'invoice-copy' });
    assert.equal(deadline?.at, '2026-12-12T02:59:59.999Z');
    market.time.now += 7 * DAY;
    assert.equal((await all(market, { group: 'due-soon', number: '25760001' })).length, 1);
  });
});
