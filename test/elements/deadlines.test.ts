import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { BusinessCalendar } from '../../src/calendar/business-calendar.js';
import { cl } from '../../src/calendar/cl.js';
import { without } from '../../src/elements/parts/without-filter.js';
import type { CareProviderElement } from '../../src/elements/provider/provider-element.js';
import type { CareCase } from '../../src/model/case.js';
import type { Deadline } from '../../src/model/deadline.js';
import { aCase } from '../support/a-case.js';
import { anIncident } from '../support/an-incident.js';
import { NOW } from '../support/builders.js';
import { watchHostPage } from '../support/host-page.js';
import { findAll, textOf, until } from '../support/screen.js';

/** Tuesday, 15 September 2026; the 18th is a holiday in Chile. */
const RECEIVED = '2026-09-15T13:00:00Z';

/** A case that came then, due by the limit of its type. */
function received(): CareCase {
  return without(aCase({ openedAt: RECEIVED, receivedAt: RECEIVED }), 'deadline');
}

/** A market whose clock stands at `now`: by this machine it is another day. */
function market(now: string, careCase: CareCase): MemoryAdapter {
  return createMemoryAdapter({
    world: 'chile',
    records: { threads: [], cases: [careCase] },
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    clock: () => Date.parse(now),
  });
}

interface Given {
  readonly now?: string;
  readonly careCase?: CareCase;
  readonly calendars?: readonly BusinessCalendar[];
}

async function listed(given: Given): Promise<CareProviderElement> {
  const { now = '2026-09-17T15:00:00Z', careCase = received(), calendars = [cl] } = given;
  return fixture<CareProviderElement>(
    html`<care-provider lang="en" .adapter=${market(now, careCase)} .calendars=${calendars}
      ><care-case case-id="k-1"></care-case
    ></care-provider>`,
  );
}

const shows = (provider: CareProviderElement, words: string): Promise<boolean> =>
  until(() => textOf(provider.querySelector('care-case')!).includes(words));

describe('a committed date on the screen', () => {
  watchHostPage();

  it('is counted by the server’s clock, whatever this machine’s says', async () => {
    const serverNow = new Date(Date.now() + 86_400_000);
    const due = new Date(serverNow.getTime() - 3_600_000).toISOString();
    const deadline = { at: due, zone: 'America/Santiago', source: 'record' } as const;
    // By this machine, whose clock is a day behind, there would be 23 hours left.
    await shows(
      await listed({ now: serverNow.toISOString(), careCase: aCase({ deadline }) }),
      'Overdue',
    );
  });

  it('is computed by the calendar that the host gave, and changes with it', async () => {
    const provider = await listed({});
    await shows(provider, '2 business days left');
    provider.calendars = [{ ...cl, holidays: [...cl.holidays, '2026-09-21'] }];
    await shows(provider, 'September 23, 2026');
    provider.calendars = [];
    await shows(provider, 'which days are business days');
  });

  it('leaves out calendars that are wrong in shape, and tells the integrator once', async () => {
    const quiet = console.warn;
    console.warn = () => {};
    const provider = await listed({ calendars: [] });
    const told: string[] = [];
    provider.addEventListener('care-error', ({ error }) => told.push(error.message));
    await shows(provider, 'which days are business days');
    provider.calendars = [{ ...cl, workingDays: [0, 8] } as unknown as BusinessCalendar, cl];
    await shows(provider, '2 business days left');
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('`workingDays` of calendar cl');
    provider.calendars = 'cl' as unknown as [];
    await shows(provider, 'which days are business days');
    expect(told).to.have.length(2);
    console.warn = quiet;
  });

  it('is counted in business days for an incident and its acts as well, saying how', async () => {
    const from = '2026-03-11T13:00:00Z';
    const counted = (days: number, calendar = 'cl'): Deadline => ({
      rule: { days, unit: 'business', event: 'opened', from, calendar },
      ...{ zone: 'America/Santiago', source: 'record' },
    });
    const incident = anIncident({
      deadline: counted(4),
      actions: [
        { id: 'offer', label: 'Offer', deadline: counted(2) },
        { id: 'escalate', label: 'Escalate', deadline: counted(0) },
        { id: 'add-evidence', label: 'Evidence', deadline: counted(3, 'pe') },
      ],
    });
    const adapter = createMemoryAdapter({
      records: { threads: [], incidents: [incident] },
      clock: () => NOW,
    });
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${adapter} .calendars=${[cl]}
        ><care-incident-panel incident-id="i-1"></care-incident-panel
      ></care-provider>`,
    );
    const panel = provider.querySelector('care-incident-panel')!;
    const words = (): string => textOf(panel).replace(/\s+/g, ' ').replaceAll('\u2011', '-');
    await until(() => words().includes('3 business days left Mar 17, 11:59 PM GMT-3 · computed'));
    expect(words()).to.contain(
      'Computed here: 4 business days, as the marketplace says of this incident',
    );
    expect(words()).to.contain('March 11, 2026');
    const terms = findAll(panel, 'button', /^(Offer|Escalate|Evidence)/).map((button) =>
      textOf(button.nextElementSibling!).replaceAll('\u2011', '-'),
    );
    expect(terms).to.deep.equal([
      'Until Mar 13, 11:59 PM GMT-3 (computed: 2 business days) · It cannot be undone.',
      'Was due Mar 11, 11:59 PM GMT-3 (computed: 0 business days) · It cannot be undone.',
      '3 business days: calendar unknown · It cannot be undone.',
    ]);
    provider.calendars = [];
    await until(() => words().includes('It is not known here which days are business days.'));
  });
});
