import { expect } from '@open-wc/testing';
import {
  composerStage,
  type ReplyProgress,
} from '../../../src/elements/composer/composer-stage.js';
import type { Intent } from '../../../src/store/intent.js';
import { composeRules } from '../../support/builders.js';

const IDLE: ReplyProgress = {
  isReviewed: false,
  isSending: false,
  findings: [],
  isReviewSilent: false,
};
const RULES = composeRules();
const BLOCKED = composeRules({ blocked: { label: 'The order is closed.' } });

const anIntent = (changes: Partial<Intent>): Intent => ({
  ...{ key: 'k-1', scope: { marketplace: 'm', shop: 's', user: 'u' }, command: 'thread-reply' },
  record: { kind: 'thread', id: 'T-1' },
  request: { command: 'thread-reply', threadId: 'T-1', recipient: 'c', text: 'Hi', files: [] },
  baseline: { ids: [], at: '2026-03-12T09:00:00Z' },
  ...{ state: 'stored', createdAt: '2026-03-12T09:00:00Z', changedAt: '2026-03-12T09:00:00Z' },
  ...{ attempts: 1, revision: 1 },
  ...changes,
});

const wordsOf = (intent: Intent | undefined, progress: Partial<ReplyProgress> = {}) => {
  const stage = composerStage(RULES, intent, { ...IDLE, ...progress });
  return stage.at === 'writing' ? stage.failure?.words : stage.at;
};

describe('where an answer stands', () => {
  it('is being written where nothing is on its way', () => {
    expect(composerStage(RULES, undefined, IDLE)).to.deep.equal({
      at: 'writing',
      send: 'composer.send',
    });
  });

  it('is only to be read without rules, and closed with a reason', () => {
    expect(composerStage(undefined, undefined, IDLE).at).to.equal('read-only');
    expect(composerStage(BLOCKED, undefined, IDLE)).to.deep.equal({
      at: 'blocked',
      why: { label: 'The order is closed.' },
    });
  });

  it('is unknown or on its way also where nothing more may be written', () => {
    for (const rules of [undefined, BLOCKED]) {
      expect(composerStage(rules, anIntent({ state: 'unknown' }), IDLE).at).to.equal('unknown');
      expect(composerStage(rules, anIntent({ state: 'partly' }), IDLE).at).to.equal('unknown');
      expect(composerStage(rules, anIntent({ state: 'sending' }), IDLE).at).to.equal('sending');
    }
  });

  it('is in review, and on its way before anything of it is kept', () => {
    expect(composerStage(RULES, undefined, { ...IDLE, isReviewed: true }).at).to.equal('review');
    expect(composerStage(RULES, undefined, { ...IDLE, isSending: true }).at).to.equal('sending');
  });

  it('may go all the same where all that was found are warnings, or nothing answered', () => {
    const send = (progress: Partial<ReplyProgress>) => {
      const stage = composerStage(RULES, undefined, { ...IDLE, ...progress });
      return stage.at === 'writing' ? stage.send : stage.at;
    };
    const warning = { severity: 'warn', message: 'w' } as const;
    const stop = { severity: 'block', message: 'b' } as const;
    expect(send({ findings: [warning] })).to.equal('composer.sendAnyway');
    expect(send({ findings: [warning, stop] })).to.equal('composer.send');
    expect(send({ isReviewSilent: true })).to.equal('composer.sendAnyway');
  });

  it('has words of its own for each thing that came in the way', () => {
    const failed = (error: Intent['error'], state: Intent['state'] = 'failed') =>
      anIntent({ state, ...(error ? { error } : {}) });
    expect(wordsOf(failed({ kind: 'timeout' }))).to.equal('composer.failed');
    expect(wordsOf(failed({ kind: 'conflict' }, 'refused'))).to.equal('composer.conflict');
    // A code of the marketplace is not the kit's, whatever it is called.
    expect(wordsOf(failed({ kind: 'conflict', code: 'record-busy' }, 'refused'))).to.equal(
      'composer.conflict',
    );
    expect(wordsOf(failed(undefined), { checked: { answer: 'not-applied' } })).to.equal(
      'composer.wasNotSent',
    );
    const busy = { kind: 'conflict', code: 'record-busy' } as const;
    expect(wordsOf(undefined, { notBegun: busy })).to.equal('composer.busy');
    const storage = { kind: 'unsupported', code: 'storage-needed' } as const;
    expect(wordsOf(failed({ kind: 'timeout' }), { notBegun: storage })).to.equal(
      'composer.storageNeeded',
    );
    expect(wordsOf(undefined, { notBegun: { kind: 'conflict' } })).to.equal('composer.conflict');
  });

  it('is unknown still, with what the question came back with, once it was asked', () => {
    const unknown = anIntent({ state: 'unknown' });
    const stage = (checked: ReplyProgress['checked']) =>
      composerStage(RULES, unknown, { ...IDLE, checked });
    expect(stage(undefined)).to.deep.equal({ at: 'unknown', isChecking: false, wasChecked: false });
    expect(stage('checking')).to.deep.equal({ at: 'unknown', isChecking: true, wasChecked: false });
    expect(stage({ answer: 'unknown' })).to.deep.equal({
      at: 'unknown',
      isChecking: false,
      wasChecked: true,
    });
  });
});
