// @ts-check
/**
 * What can go wrong between a seller's page and the marketplace, one row each: what it is, and what the kit has to
 * say of it. Whoever adds a fault adds a row.
 */
import {
  answeredAfterActing,
  answeredBetween,
  halfOpen,
  passedOn,
  replyCut,
  replyDribbled,
  replySwallowed,
  requestCut,
  requestDoubled,
  requestRepeated,
  reset,
  silentAfterActing,
} from './fault-proxy.mjs';

/**
 * @typedef {object} Row
 * @property {string} said As a seller, or whoever helps her, would say it.
 * @property {import('./fault-proxy.mjs').Fault} [line] What the line does to one request.
 * @property {string} [server] What the server itself refuses one request with.
 * @property {boolean} acted Whether the server has done what it was asked.
 * @property {boolean} [isSilent] No answer ever comes.
 * @property {Told} [told] What is told of it; absent where it goes well in the end.
 * @property {boolean} [readsOn] Whether a read gets over it by itself.
 */

/** @typedef {{ kind: string, code?: string, outcome: 'unknown' | 'not-applied', retryAfterMs?: number | undefined }} Told */

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const PAGE = '<!doctype html><title>Portal</title><h1>Whoops</h1>';

/** @type {Told} */
const BROKEN = { kind: 'unavailable', code: 'no-connection', outcome: 'unknown' };
/** @type {Told} */
const NONSENSE = { kind: 'unknown', code: 'malformed-answer', outcome: 'unknown' };
/** @type {Told} */
const PATIENCE = { kind: 'rate-limited', outcome: 'not-applied' };

/** When a gateway whose clock is a day behind was asked, and half a minute later by it. */
const YESTERDAY = Date.parse('2026-03-11T09:30:00Z');
const SOON = {
  Date: new Date(YESTERDAY).toUTCString(),
  'Retry-After': new Date(YESTERDAY + 30_000).toUTCString(),
};

/** @type {readonly Row[]} */
export const ROWS = [
  { said: 'the line is good', line: passedOn, acted: true },
  { said: 'nobody takes the connection', line: reset, acted: false, told: BROKEN, readsOn: true },
  {
    said: 'it breaks while she sends',
    line: requestCut,
    acted: false,
    told: BROKEN,
    readsOn: true,
  },
  { said: 'it is silent from the first moment', line: halfOpen, acted: false, isSilent: true },
  {
    said: 'it falls silent once all is done',
    line: silentAfterActing,
    acted: true,
    isSilent: true,
  },
  {
    said: 'all is done and the reply is lost',
    line: replySwallowed,
    acted: true,
    told: BROKEN,
    readsOn: true,
  },
  {
    said: 'the reply breaks off in the middle',
    line: replyCut,
    acted: true,
    told: BROKEN,
    readsOn: true,
  },
  { said: 'the reply comes byte by byte', line: replyDribbled, acted: true },
  { said: 'the line asks twice at once', line: requestDoubled, acted: true },
  { said: 'a gateway asks again by itself', line: requestRepeated, acted: true },
  {
    said: 'somebody in between shows a page of its own',
    line: answeredBetween(200, HTML, PAGE),
    acted: false,
    told: NONSENSE,
  },
  {
    said: 'the answer is replaced by a page',
    line: answeredAfterActing(200, HTML, PAGE),
    acted: true,
    told: NONSENSE,
  },
  {
    said: 'the answer is empty',
    line: answeredAfterActing(200, JSON_TYPE),
    acted: true,
    told: NONSENSE,
  },
  {
    said: 'an error comes dressed as an answer',
    line: answeredBetween(200, JSON_TYPE, '{"error":"no","status":500}'),
    acted: false,
    told: NONSENSE,
  },
  {
    said: 'she is sent to a page where people sign in',
    line: answeredBetween(302, { Location: 'https://portal.example/login' }),
    acted: false,
    told: { kind: 'unauthorised', code: 'redirected', outcome: 'not-applied' },
  },
  {
    said: 'the session has ended',
    server: 'unauthorised',
    acted: false,
    told: { kind: 'unauthorised', outcome: 'not-applied' },
  },
  {
    said: 'the servers are down',
    line: answeredBetween(503, HTML, PAGE),
    acted: false,
    told: { kind: 'unavailable', outcome: 'unknown' },
    readsOn: true,
  },
  {
    said: 'the gateway gives up on a server that goes on',
    line: answeredAfterActing(504, HTML, PAGE),
    acted: true,
    told: { kind: 'timeout', outcome: 'unknown' },
    readsOn: true,
  },
  {
    said: 'she is to wait, in seconds',
    line: answeredBetween(429, { 'Retry-After': '9' }),
    acted: false,
    told: { ...PATIENCE, retryAfterMs: 9_000 },
  },
  {
    said: 'she is to wait, by a clock of yesterday',
    line: answeredBetween(429, SOON),
    acted: false,
    told: { ...PATIENCE, retryAfterMs: 30_000 },
  },
  {
    said: 'she is to wait, nobody says how long',
    line: answeredBetween(429, { 'Retry-After': 'mañana' }, PAGE),
    acted: false,
    told: { ...PATIENCE, retryAfterMs: undefined },
    readsOn: true,
  },
  {
    said: 'something changed meanwhile',
    server: 'conflict',
    acted: false,
    told: { kind: 'conflict', outcome: 'not-applied' },
  },
  {
    said: 'a gateway finds it too long',
    line: answeredBetween(413, HTML, PAGE),
    acted: false,
    told: { kind: 'too-large', outcome: 'not-applied' },
  },
];
