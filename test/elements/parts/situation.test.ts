import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CareErrorDetails, CareErrorKind } from '../../../src/adapter/care-error.js';
import * as paths from '../../../src/elements/parts/icon-paths.js';
import { iconStyles } from '../../../src/elements/parts/icon.js';
import {
  empty,
  failure,
  loading,
  noAdapter,
  notOffered,
  otherContract,
  staleBar,
} from '../../../src/elements/parts/situation.js';
import { situationStyles } from '../../../src/elements/parts/situation-styles.js';
import { ago } from '../../support/builders.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { LOOK, MIRADA, staged, switched, the, wordsOf } from '../../support/part-stage.js';

const SHEETS = [iconStyles, situationStyles];
const KINDS: readonly CareErrorKind[] = [
  'validation',
  'unauthorised',
  'forbidden',
  'not-found',
  'conflict',
  'rate-limited',
  'too-large',
  'unsupported',
  'offline',
  'timeout',
  'unavailable',
  'unknown',
];

async function failed(error: CareErrorDetails, onRetry?: () => void) {
  const shown = { error, look: LOOK, ...(onRetry ? { onRetry } : {}) };
  return staged(failure(shown), SHEETS);
}

describe('a failure', () => {
  it('has a title of its own for each kind', async () => {
    const titles = new Set<string>();
    for (const kind of KINDS) {
      const root = await failed({ kind });
      titles.add(wordsOf(the(root, '.situation-title')));
      expect(wordsOf(the(root, '.situation-hint')), kind).not.to.equal('');
    }
    expect(titles.size).to.equal(KINDS.length);
  });

  it('says it in the marketplace’s own words where it has some', async () => {
    const root = await failed({ kind: 'unavailable', message: 'Mantenimiento hasta las 14:00.' });
    expect(wordsOf(the(root, '.situation-hint'))).to.equal('Mantenimiento hasta las 14:00.');
  });

  it('says how long to wait where the marketplace does', async () => {
    const root = await failed({ kind: 'rate-limited', retryAfterMs: 41_200 });
    expect(wordsOf(root)).to.contain('Try again in 42 seconds.');
  });

  it('offers to try again where that can be done', async () => {
    let tries = 0;
    const root = await failed({ kind: 'timeout' }, () => (tries += 1));
    the(root, '[part="retry-button"]').click();
    expect(tries).to.equal(1);
    expect((await failed({ kind: 'timeout' })).querySelector('button')).to.equal(null);
  });

  it('shows the number of the request, and copies it', async () => {
    const copied: string[] = [];
    const { writeText } = Clipboard.prototype;
    Clipboard.prototype.writeText = (text) => Promise.resolve(void copied.push(text));
    const root = await failed({ kind: 'unknown', requestId: 'req-77a1' });
    const button = the(root, '.request-id button');
    expect(wordsOf(the(root, '.request-id'))).to.contain('Request req-77a1');
    const done = new Promise((resolve) =>
      new MutationObserver(resolve).observe(button, { attributes: true }),
    );
    button.click();
    await done;
    Clipboard.prototype.writeText = writeText;
    expect(copied).to.deep.equal(['req-77a1']);
    expect(getComputedStyle(the(root, '.copy-done')).display).not.to.equal('none');
    expect(getComputedStyle(the(root, '.copy-offer')).display).to.equal('none');
  });
});

describe('a situation', () => {
  it('without an adapter tells the developers what to do, and names the element', async () => {
    const root = await staged(noAdapter('acme-inbox', LOOK), SHEETS);
    expect(wordsOf(root)).to.contain('“adapter”').and.contain('<acme-inbox>');
  });

  it('says which method or contract is missing', async () => {
    const missing = await staged(notOffered('threads.list', MIRADA), SHEETS);
    expect(wordsOf(missing)).to.contain('«threads.list»');
    const other = await staged(otherContract(2, 1, LOOK), SHEETS);
    expect(wordsOf(other)).to.match(/contract 2.*speaks 1/);
  });

  it('of loading is heard once and drawn as lines', async () => {
    const root = await staged(loading(LOOK, { lines: 5 }), SHEETS);
    expect(wordsOf(the(root, '[role="status"]'))).to.equal('Loading…');
    expect(root.querySelectorAll('.skeleton[aria-hidden]').length).to.equal(5);
  });

  it('of old content says from when it is, and offers to refresh', async () => {
    let asked = 0;
    const root = await staged(
      staleBar({ look: LOOK, asOf: ago({ hours: 2 }), onRefresh: () => (asked += 1) }),
      SHEETS,
    );
    expect(wordsOf(root)).to.match(/as it was at 8:30/);
    the(root, 'button').click();
    expect(asked).to.equal(1);
  });

  it('shows hostile strings as text', async () => {
    const trap = setExecutionTrap();
    const all = HOSTILE_STRINGS.map(
      (text) =>
        html`${failure({ error: { kind: 'unknown', message: text, requestId: text }, look: LOOK })}
        ${noAdapter(text, LOOK)}${notOffered(text, LOOK)}`,
    );
    await staged(html`${all}`, SHEETS);
    expect(await trap.caught()).to.deep.equal([]);
    trap.release();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible, ${scheme}`, async () => {
      const error = { kind: 'unavailable', requestId: 'req-77a1' } as const;
      const onRefresh = () => {};
      const root = await staged(
        html`${staleBar({ look: LOOK, asOf: ago(), onRefresh })}${noAdapter('care-inbox', LOOK)}
        ${failure({ error, look: LOOK, onRetry: onRefresh })}${loading(LOOK, { slow: true })}
        ${empty({ icon: paths.check, title: 'All answered', hint: 'Nothing to do.' })}`,
        SHEETS,
      );
      await switched(root, scheme);
      await expect(root.host).to.be.accessible();
    });
  }
});
