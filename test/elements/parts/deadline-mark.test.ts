import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { cl } from '../../../src/calendar/cl.js';
import {
  deadlineFacts,
  deadlineMark,
  deadlineStyles,
} from '../../../src/elements/parts/deadline-mark.js';
import { iconStyles } from '../../../src/elements/parts/icon.js';
import { isTimeZone } from '../../../src/format/formatters.js';
import { zonedTime } from '../../../src/format/zoned-time.js';
import type { CareCase } from '../../../src/model/case.js';
import { caseDeadline, caseUrgency, type CaseTerms } from '../../../src/model/case-deadline.js';
import { LOOK, MIRADA, staged, the, wordsOf } from '../../support/part-stage.js';
import { offsetIn, ZONE_CHANGES } from '../../support/zone-changes.js';

const SHEETS = [iconStyles, deadlineStyles];
const ZONE = 'America/Santiago';
const HOUR = 3_600_000;
const limit = { days: 4, unit: 'business', event: 'received', calendar: 'cl' } as const;

/** Received on Tuesday 15 September 2026, due by the end of the 22nd: the 18th is a holiday. */
function aCase(changes: Partial<CareCase> = {}) {
  return {
    type: { code: 'manual', label: 'Manual' },
    openedAt: '2026-09-14T12:00:00Z',
    receivedAt: '2026-09-15T13:00:00Z',
    ...changes,
  };
}

interface Given {
  readonly now?: string;
  readonly careCase?: ReturnType<typeof aCase>;
  readonly terms?: Partial<CaseTerms>;
  readonly look?: typeof LOOK;
  readonly facts?: boolean;
  readonly isOver?: boolean;
}

async function shown(given: Given = {}): Promise<ShadowRoot> {
  const { now = '2026-09-17T15:00:00Z', careCase = aCase(), look = LOOK } = given;
  const terms = {
    now: Date.parse(now),
    policy: { caseLimits: { manual: limit } },
    calendars: [cl],
    timeZone: ZONE,
    ...given.terms,
  };
  const deadline = caseDeadline(careCase, terms);
  const seen = { ...look, now: terms.now };
  const urgency = caseUrgency(deadline, terms);
  const content = given.facts
    ? html`<dl>${deadlineFacts(deadline, urgency, seen)}</dl>`
    : deadlineMark(deadline, urgency, seen, { isOver: given.isOver ?? false });
  return staged(content, SHEETS);
}

const words = async (given: Given): Promise<string> => wordsOf(await shown(given));
const urgencyOf = async (now: string): Promise<string | undefined> =>
  the(await shown({ now }), '.deadline').dataset['urgency'];

describe('the mark of a deadline', () => {
  it('says the business days left, the date in the marketplace’s zone, and that it is computed', async () => {
    const said = await words({});
    expect(said).to.contain('2 business days left');
    expect(said).to.match(/Sep 22.*11:59\sPM GMT‑3 · computed/u);
    expect(await words({ look: MIRADA }))
      .to.contain('Quedan 2 días hábiles')
      .and.contain('calculada');
  });

  it('says how long where the last day is another one on which no business is done', async () => {
    const deadline = { at: '2026-09-19T20:00:00Z', zone: ZONE, source: 'record' } as const;
    // A holiday, the Friday before that Saturday.
    const now = '2026-09-18T18:00:00Z';
    const said = await words({ now, careCase: aCase({ deadline }) });
    expect(said).not.to.contain('Due today');
    expect(said).to.contain('26 hours');
    const today = '2026-09-19T13:00:00Z';
    expect(await words({ now: today, careCase: aCase({ deadline }) })).to.contain('Due today');
  });

  it('of one that she has handed in says only the date, and nothing of time', async () => {
    const given = { now: '2026-09-25T15:00:00Z', isOver: true } as const;
    const said = await words(given);
    expect(said).not.to.contain('Overdue');
    expect(said).to.contain('Sep 22');
    expect((await shown(given)).querySelector('[data-urgency="overdue"]')).to.equal(null);
  });

  it('says due today, and overdue by so many business days', async () => {
    expect(await words({ now: '2026-09-22T15:00:00Z' })).to.contain('Due today');
    expect(await words({ now: '2026-09-23T03:00:00Z' })).to.contain('Overdue by 1 business day');
    const late = '2026-09-25T15:00:00Z';
    expect(await words({ now: late })).to.contain('Overdue by 3 business days');
    expect(await words({ now: late, look: MIRADA })).to.contain('Vencido hace 3 días hábiles');
    expect(await words({ now: '2026-09-22T15:00:00Z', look: MIRADA })).to.contain('Vence hoy');
  });

  it('carries how urgent it is, for colours and for hosts', async () => {
    expect(await urgencyOf('2026-09-17T15:00:00Z')).to.equal('within-limit');
    expect(await urgencyOf('2026-09-21T15:00:00Z')).to.equal('due-soon');
    expect(await urgencyOf('2026-09-23T15:00:00Z')).to.equal('overdue');
  });

  it('does not call computed what the marketplace gave, and counts time where no calendar counts days', async () => {
    const deadline = { at: '2026-09-19T15:00:00Z', zone: ZONE, source: 'record' } as const;
    const said = await words({ careCase: aCase({ deadline }), terms: { calendars: [] } });
    expect(said).to.contain('2 days left').and.contain('Sep 19');
    expect(said).not.to.contain('computed');
  });

  it('says that a date is unknown, and why', async () => {
    const said = async (terms: Partial<CaseTerms>): Promise<string> => {
      const mark = the(await shown({ terms }), '.deadline');
      return `${wordsOf(mark)}: ${mark.title}`;
    };
    expect(await said({ calendars: [] })).to.equal(
      'Calendar unknown: It is not known here which days are business days.',
    );
    expect(await said({ calendars: [{ ...cl, years: { first: 2025, last: 2025 } }] })).to.equal(
      'Calendar unknown: The holidays of that year are not known here.',
    );
    expect(await said({ timeZone: 'Europe/Atlantis' })).to.match(/^Due date unknown: .*time zone/u);
    expect(await said({ policy: {} })).to.match(/^Due date unknown: .*by when/u);
  });

  it('tells the page of a case by whom, how many days, from when and by which calendar', async () => {
    const said = await words({ facts: true });
    expect(said).to.contain('Tuesday, September 22, 2026 at 11:59 PM GMT-3'.slice(0, 26));
    expect(said).to.contain('Computed here: 4 business days, the marketplace’s limit');
    expect(said).to.match(/Counted since Tuesday, September 15, 2026.*when it was received/u);
    expect(said).to.contain('Business days of Chile');
    const hosts = { policy: {}, hostPolicy: { caseLimits: { manual: limit } } };
    expect(await words({ facts: true, terms: hosts })).to.contain('this portal’s limit');
    const unknown = await words({ facts: true, terms: { calendars: [] }, look: MIRADA });
    expect(unknown)
      .to.contain('4 días hábiles · Aquí')
      .and.contain('no se sabe qué días son hábiles');
  });
});

describe('a date with its zone', () => {
  it('is what the clock on the wall says, two hours before and after every change of clocks', () => {
    const stale: string[] = [];
    for (const [zone, { changes }] of Object.entries(ZONE_CHANGES)) {
      const moments = changes.length > 0 ? changes.map(([at]) => at) : [Date.UTC(2026, 0, 1, 6)];
      for (const at of moments.flatMap((each) => [-2, -1, 0, 1, 2].map((h) => each + h * HOUR))) {
        // A zone that this browser does not know is shown in UTC, and says so.
        const isKnown = isTimeZone(zone);
        const wall = new Date(at + (isKnown ? offsetIn(zone, at) : 0) * 60_000).toISOString();
        const instant = new Date(at).toISOString();
        const { short } = zonedTime(instant, { locale: 'es', timeZone: zone, now: 0 });
        const day = `${Number(wall.slice(8, 10))} `;
        const clock = `${Number(wall.slice(11, 13))}:${wall.slice(14, 16)}`;
        const isRight = short.startsWith(day) && short.includes(` ${clock} `);
        if (!isRight || (!isKnown && !short.endsWith('UTC')))
          stale.push(`${zone} ${short} ${wall}`);
      }
    }
    expect(stale).to.deep.equal([]);
  });

  it('names the zone, and the year where it is another', () => {
    const when = { locale: 'en', timeZone: ZONE, now: Date.parse('2026-09-01T00:00:00Z') };
    expect(zonedTime('2026-09-06T04:00:00Z', when).short).to.match(/Sep 6.*1:00\sAM GMT‑3/u);
    expect(zonedTime('2027-09-06T04:00:00Z', when).short).to.contain('2027');
    expect(zonedTime('soon', when).short).to.equal('soon');
  });
});
