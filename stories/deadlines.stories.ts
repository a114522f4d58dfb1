import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { cl } from '../src/calendar/cl.js';
import type { DeadlineRule } from '../src/model/deadline.js';
import { defineDeadlineBoard, type DeadlineShown } from './support/deadline-board.js';

type Story = StoryObj;

/** By when a case has to be closed: how much time is left, in which zone, how that is known and by whom. */
const meta: Meta = {
  title: 'Deadlines',
  beforeEach: defineDeadlineBoard,
};

export default meta;

const ZONE = 'America/Santiago';
const limit = {
  days: 4,
  unit: 'business',
  event: 'received',
  calendar: 'cl',
} as const satisfies DeadlineRule;
const policy = { caseLimits: { manual: limit } };
const terms = { policy, calendars: [cl], timeZone: ZONE };
/** Received on Tuesday 15 September 2026; the 18th is a holiday, so it is due by the end of the 22nd. */
const careCase = {
  type: { code: 'manual', label: 'Manual' },
  openedAt: '2026-09-14T12:00:00Z',
  receivedAt: '2026-09-15T13:00:00Z',
};
const at = (time: string): number => Date.parse(time);
const now = at('2026-09-17T15:00:00Z');
const given = { at: '2026-09-24T15:00:00Z', zone: ZONE, source: 'record' } as const;

const SITUATIONS: readonly DeadlineShown[] = [
  { name: 'Overdue', careCase, terms: { ...terms, now: at('2026-09-25T15:00:00Z') } },
  {
    name: 'Overdue since last night',
    careCase,
    terms: { ...terms, now: at('2026-09-23T03:30:00Z') },
  },
  { name: 'Due today', careCase, terms: { ...terms, now: at('2026-09-22T15:00:00Z') } },
  { name: 'Due soon', careCase, terms: { ...terms, now: at('2026-09-21T15:00:00Z') } },
  { name: 'Within the limit, computed', careCase, terms: { ...terms, now } },
  {
    name: 'Within the limit, the marketplace’s own date',
    careCase: { ...careCase, deadline: given },
    terms: { ...terms, now },
  },
  {
    name: 'The marketplace’s own date, no calendar',
    careCase: { ...careCase, deadline: given },
    terms: { ...terms, now, calendars: [] },
  },
  {
    name: 'By the host’s limit',
    careCase,
    terms: { ...terms, now, policy: {}, hostPolicy: policy },
  },
  { name: 'Calendar unknown', careCase, terms: { ...terms, now, calendars: [] } },
  {
    name: 'Beyond the years of the calendar',
    careCase: { ...careCase, receivedAt: '2031-12-30T13:00:00Z' },
    terms: { ...terms, now: at('2031-12-30T15:00:00Z') },
  },
  {
    name: 'A zone that this browser does not know',
    careCase,
    terms: { ...terms, now, timeZone: 'America/Atlantida' },
  },
  { name: 'Nobody says by when', careCase, terms: { ...terms, now, policy: {} } },
];

/** In a row of a list. */
export const Marks: Story = {
  name: 'In a row',
  render: () => html`<deadline-board .shown=${SITUATIONS}></deadline-board>`,
};

/** On the page of a case: by whom, how many days, from when and by which calendar. */
export const Facts: Story = {
  name: 'On the page of a case',
  render: () => html`<deadline-board .facts=${true} .shown=${SITUATIONS}></deadline-board>`,
};
