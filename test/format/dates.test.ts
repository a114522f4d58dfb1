import { expect } from '@open-wc/testing';
import { clockTime, dayHeading, fullInstant, rowTime, type When } from '../../src/format/dates.js';

const MADRID: When = {
  locale: 'es',
  timeZone: 'Europe/Madrid',
  now: Date.parse('2026-03-12T09:30:00Z'),
};

describe('the time of a row', () => {
  it('is the clock today, in the zone it is shown in', () => {
    expect(rowTime('2026-03-12T08:42:00Z', MADRID).short).to.match(/9:42/);
    expect(rowTime('2026-03-12T08:42:00Z', { ...MADRID, timeZone: 'America/Lima' }).short).to.match(
      /3:42/,
    );
  });

  it('is the word for yesterday from midnight on, however few hours ago', () => {
    const now = Date.parse('2026-03-11T23:05:00Z');
    expect(rowTime('2026-03-11T22:55:00Z', { ...MADRID, now }).short).to.match(/ayer/i);
    expect(rowTime('2026-03-11T23:01:00Z', { ...MADRID, now }).short).not.to.match(/ayer/i);
  });

  it('knows yesterday over a change of the clocks', () => {
    // Madrid's 29 March 2026 had 23 hours, Santiago's 6 September had no midnight.
    const spring = { ...MADRID, now: Date.parse('2026-03-29T22:30:00Z') };
    expect(rowTime('2026-03-28T23:30:00Z', spring).short).to.match(/ayer/i);
    const chile = {
      locale: 'es-CL',
      timeZone: 'America/Santiago',
      now: Date.parse('2026-09-06T12:00:00Z'),
    };
    expect(rowTime('2026-09-06T03:59:00Z', chile).short).to.match(/ayer/i);
    expect(rowTime('2026-09-06T04:01:00Z', chile).short).not.to.match(/ayer/i);
  });

  it('is the day before that, and has the year when it is another', () => {
    expect(rowTime('2026-03-02T12:00:00Z', MADRID).short)
      .to.match(/2.*mar/i)
      .and.not.match(/2026/);
    expect(rowTime('2025-12-31T12:00:00Z', MADRID).short).to.match(/31.*dic.*2025/i);
  });

  it('says everything in full beside it, with the zone', () => {
    const { full } = rowTime('2026-03-12T08:42:00Z', MADRID);
    expect(full).to.match(/^jueves.*12.*marzo.*2026.*9:42/);
    expect(full).to.match(/CET|GMT\+1|UTC\+1/);
  });

  it('never tears a zone in two at the end of a line', () => {
    const full = fullInstant('2026-03-12T08:42:00Z', { locale: 'es', timeZone: 'America/Bogota' });
    expect(full).to.match(/\u20115$/u);
  });
});

describe('the heading of a day', () => {
  it('says today and yesterday, then weekday and date', () => {
    expect(dayHeading('2026-03-12T01:00:00Z', MADRID).short).to.equal('Hoy');
    expect(dayHeading('2026-03-11T01:00:00Z', MADRID).short).to.equal('Ayer');
    expect(dayHeading('2026-03-09T01:00:00Z', MADRID).short).to.match(/^Lunes.*9.*marzo$/);
    expect(dayHeading('2025-03-09T01:00:00Z', MADRID).short).to.match(/2025/);
  });

  it('speaks each language', () => {
    expect(dayHeading('2026-03-12T01:00:00Z', { ...MADRID, locale: 'en' }).short).to.equal('Today');
    expect(dayHeading('2026-03-12T01:00:00Z', { ...MADRID, locale: 'fr' }).short).to.match(/^Auj/);
  });
});

describe('any date', () => {
  it('that is none shows as it came', () => {
    for (const show of [rowTime, clockTime, dayHeading]) {
      expect(show('half past ten', MADRID)).to.deep.equal({
        short: 'half past ten',
        full: 'half past ten',
      });
    }
    expect(fullInstant('', MADRID)).to.equal('');
  });

  it('in a zone that no engine knows is shown in UTC and says so', () => {
    const shown = fullInstant('2026-03-12T08:42:00Z', { locale: 'en', timeZone: 'Mars/Olympus' });
    expect(shown)
      .to.match(/8:42/)
      .and.match(/UTC|GMT/);
  });

  it('in a language that is none is shown in English', () => {
    const english = clockTime('2026-03-12T08:42:00Z', { ...MADRID, locale: 'en' });
    for (const locale of ['', 'C', 'en-US@posix', 'x', '💥']) {
      expect(clockTime('2026-03-12T08:42:00Z', { ...MADRID, locale }), locale).to.deep.equal(
        english,
      );
    }
  });
});
