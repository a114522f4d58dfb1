/**
 * The sandbox of Feria, the invented marketplace of docs/write-your-adapter.md: a `fetch` that behaves as its server, and
 * what the suite's fixtures need to happen behind an adapter's back.
 *
 * Its quirks are those of real ones. It keeps no idempotency keys, every refusal is a 400, ids are numbers, times have no
 * zone, amounts have a comma, lists go on by a mark, and the letters of a talk come all at once, newest first.
 */
export interface FeriaSandbox {
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Somebody else writes. */
  write(talk: number, by: 'buyer' | 'shop'): void;
  /** The next request that begins so (`GET /talks`) goes wrong. */
  fail(request: string, how: Fault): void;
  /** Every answer takes so long from now on, in milliseconds. */
  slow(ms: number): void;
}

export type Fault =
  'lost-reply' | 'lost-request' | 'unauthorised' | 'forbidden' | 'rate-limited' | 'unavailable';

interface Paper {
  readonly no: number;
  readonly name: string;
  readonly bytes: number;
  readonly file: File;
}

interface Letter {
  readonly no: number;
  readonly by: 'shop' | 'buyer' | 'feria';
  readonly to: readonly ('shop' | 'buyer' | 'feria')[];
  readonly at: string;
  readonly text: string;
  readonly papers: readonly Paper[];
}

interface Talk {
  readonly no: number;
  readonly topic: string;
  readonly buyer: { readonly no: number; readonly name: string };
  readonly letters: Letter[];
  opened: string;
  moved: string;
  turn: 'shop' | 'buyer' | 'nobody';
  /** By which lists are ordered. */
  step: number;
}

/** By their keys. */
const SHOPS: Readonly<Record<string, { readonly no: number; readonly name: string }>> = {
  'key-of-lumbre': { no: 7, name: 'Lumbre' },
  'key-of-brisa': { no: 8, name: 'Brisa' },
};

const TOPICS: Readonly<Record<string, readonly [en: string, es: string]>> = {
  LATE: ['Late parcel', 'Paquete con retraso'],
  WET_PARCEL: ['The parcel came wet', 'El paquete llegó mojado'],
};

const MOST_TEXT = 500;
const MOST_BYTES = 1_000_000;
const MINUTE_MS = 60_000;

/** Refused by Feria: always a 400. */
class Wrong extends Error {
  constructor(
    readonly code: string,
    readonly why: string,
    readonly at?: string,
  ) {
    super(why);
  }
}

/** Shop 7 has 26 talks; number 3 is long, number 4 is about a wet parcel. Shop 8 has none. */
export function createFeria(): FeriaSandbox {
  const faults = new Map<string, Fault>();
  const papers = new Map<number, Paper>();
  const news: { readonly step: number; readonly talk: number }[] = [];
  const waiting = new Set<() => void>();
  let step = 0;
  let letterNo = 0;
  let delay = 0;
  const began = Date.now() - 60 * 24 * MINUTE_MS;
  const talks = Array.from({ length: 26 }, (_, place) => seed(place + 1));

  function seed(no: number): Talk {
    const count = no === 3 ? 23 : 2;
    const at = began + no * 10 * MINUTE_MS;
    const talk: Talk = {
      no,
      topic: no === 4 ? 'WET_PARCEL' : 'LATE',
      buyer: { no: 500 + no, name: `Buyer ${no}` },
      letters: [],
      opened: stamp(at),
      moved: stamp(at),
      turn: 'buyer',
      step: 0,
    };
    for (let n = 0; n < count; n += 1) {
      put(talk, n % 2 === 0 ? 'buyer' : 'shop', `Letter ${n + 1}`, at + n * 1000);
    }
    if (no % 4 !== 0) put(talk, 'buyer', 'Is there any news?', at + MINUTE_MS);
    return talk;
  }

  function put(
    talk: Talk,
    by: 'shop' | 'buyer',
    text: string,
    at = Date.now(),
    { to, files = [] }: { to?: Letter['to']; files?: readonly File[] } = {},
  ): Letter {
    letterNo += 1;
    const letter: Letter = {
      no: letterNo,
      by,
      to: to ?? [by === 'shop' ? 'buyer' : 'shop'],
      at: stamp(at),
      text,
      papers: files.map((file, place) => {
        const paper = { no: letterNo * 100 + place, name: file.name, bytes: file.size, file };
        papers.set(paper.no, paper);
        return paper;
      }),
    };
    step += 1;
    talk.letters.push(letter);
    Object.assign(talk, { moved: letter.at, step, turn: by === 'shop' ? 'buyer' : 'shop' });
    news.push({ step, talk: talk.no });
    for (const wake of [...waiting]) wake();
    return letter;
  }

  async function answer(
    shop: { readonly no: number; readonly name: string },
    verb: string,
    url: URL,
    request: Request,
  ): Promise<unknown> {
    const [noun = '', id = '', part = ''] = url.pathname.slice(1).split('/');
    const language = request.headers.get('Accept-Language')?.startsWith('es') === true ? 1 : 0;
    const own = shop.no === 7 ? talks : [];
    switch (`${verb} ${noun}${id === '' ? '' : '/no'}${part === '' ? '' : `/${part}`}`) {
      case 'GET me':
        return {
          shop,
          clerk: { no: 1, name: 'Alba' },
          now: stamp(Date.now()),
          money: 'EUR',
          news: step,
        };
      case 'GET talks': {
        const turns = url.searchParams.getAll('turn');
        const wanted = own.filter(({ turn }) => turns.length === 0 || turns.includes(turn));
        const { cut, more } = paged(wanted, ({ step: at }) => at, url);
        return { talks: cut.map((talk) => rowOf(talk, language)), more };
      }
      case 'GET talks/no': {
        const talk = find(own, id);
        return { ...rowOf(talk, language), letters: talk.letters.map(letterOf).reverse() };
      }
      case 'POST talks/no/letters':
        return take(find(own, id), await request.formData());
      case 'GET papers/no':
        return papers.get(Number(id))?.file ?? none('paper');
      case 'GET topics':
        return Object.entries(TOPICS).map(([code, says]) => ({ code, says: says[language] }));
      case 'GET orders': {
        const { cut, more } = paged(own, ({ no }) => no, url);
        return { orders: cut.map(orderOf), more };
      }
      case 'GET orders/no':
        return orderOf(own.find(({ no }) => `F-${1000 + no}` === id) ?? none('order'));
      case 'GET news':
        return newsAfter(Number(url.searchParams.get('after') ?? step), request.signal);
      default:
        return none('thing');
    }
  }

  function take(talk: Talk, form: FormData): unknown {
    const [text = '', ...to] = [...form.getAll('text'), ...form.getAll('to')].flatMap((each) =>
      typeof each === 'string' ? [each.trim()] : [],
    );
    const files = form.getAll('paper').filter((each) => each instanceof File);
    if (text === '') throw new Wrong('TEXT', 'Write something.', 'text');
    if (text.length > MOST_TEXT) throw new Wrong('TEXT', `At most ${MOST_TEXT} signs.`, 'text');
    if (to.length === 0 || to.some((who) => who !== 'buyer' && who !== 'feria')) {
      throw new Wrong('TO', 'Nobody here has that name.', 'to');
    }
    for (const [place, file] of files.entries()) {
      if (file.size > MOST_BYTES) throw new Wrong('PAPER', 'At most 1 MB.', `paper.${place}`);
    }
    return { no: put(talk, 'shop', text, Date.now(), { to: to as Letter['to'], files }).no };
  }

  /** A long poll: it answers when there is something, or after 10 s. */
  async function newsAfter(after: number, signal: AbortSignal): Promise<unknown> {
    if (!(after >= 0 && after <= step)) throw new Wrong('OLD_MARK', 'Nobody remembers that.');
    if (after === step) await untilWoken(10_000, signal);
    return { upto: step, talks: news.filter((each) => each.step > after).map((each) => each.talk) };
  }

  function untilWoken(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      waiting.add(end);
      if (signal.aborted) end();
      signal.addEventListener('abort', end);
    });
  }

  function faultOf(said: string): Fault | undefined {
    const found = [...faults].find(([start]) => said.startsWith(start));
    if (found !== undefined) faults.delete(found[0]);
    return found?.[1];
  }

  async function serve(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const fault = faultOf(`${request.method} ${url.pathname}`);
    if (fault === 'lost-request') throw new TypeError('fetch failed');
    if (fault !== undefined && fault !== 'lost-reply') return FAULTS[fault]();
    const shop = SHOPS[request.headers.get('X-Feria-Key') ?? ''];
    if (shop === undefined) return FAULTS.unauthorised();
    try {
      const answered = await answer(shop, request.method, url, request);
      if (fault === 'lost-reply') throw new TypeError('fetch failed');
      return answered instanceof File ? new Response(answered) : Response.json(answered);
    } catch (thrown) {
      if (!(thrown instanceof Wrong)) throw thrown;
      const { code, why, at } = thrown;
      return Response.json({ wrong: code, why, ...(at && { at }) }, { status: 400 });
    }
  }

  return {
    fetch: async (address, init) => {
      const request = new Request(address, init);
      request.signal.throwIfAborted();
      const response = await serve(request);
      if (delay > 0) await pause(delay, request.signal);
      request.signal.throwIfAborted();
      return response;
    },
    write: (no, by) => {
      put(find(talks, String(no)), by, 'One more thing.');
    },
    fail: (request, how) => faults.set(request, how),
    slow: (ms) => {
      delay = ms;
    },
  };
}

const FAULTS = {
  unauthorised: () => new Response('Who are you?', { status: 401 }),
  forbidden: () => new Response('Not yours.', { status: 403 }),
  'rate-limited': () => new Response('', { status: 429, headers: { 'Retry-After': '3' } }),
  unavailable: () => new Response('<h1>503</h1>', { status: 503 }),
};

function find(talks: readonly Talk[], id: string): Talk {
  return talks.find(({ no }) => String(no) === id) ?? none('talk');
}

function none(noun: string): never {
  throw new Wrong('NONE', `There is no such ${noun}.`);
}

/** Newest first, behind the one that the mark names. */
function paged<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
  { searchParams }: URL,
): { readonly cut: readonly Item[]; readonly more: string } {
  const mark = searchParams.get('mark');
  if (mark !== null && !/^m\d+$/.test(mark)) throw new Wrong('OLD_MARK', 'Begin again.');
  const before = mark === null ? Infinity : Number(mark.slice(1));
  const most = Math.min(Number(searchParams.get('max') ?? 20), 50);
  const rest = items
    .filter((item) => placeOf(item) < before)
    .sort((one, other) => placeOf(other) - placeOf(one));
  const cut = rest.slice(0, most);
  const last = cut.at(-1);
  return { cut, more: last !== undefined && rest.length > most ? `m${placeOf(last)}` : '' };
}

function rowOf({ letters, step: _, ...talk }: Talk, language: 0 | 1): object {
  const last = letters.at(-1);
  return {
    ...talk,
    order: `F-${1000 + talk.no}`,
    topic: { code: talk.topic, says: TOPICS[talk.topic]?.[language] },
    last: last === undefined ? null : letterOf(last),
    may_write_to: [
      { who: 'buyer', says: language === 1 ? 'Comprador' : 'Buyer' },
      { who: 'feria', says: 'Feria' },
    ],
  };
}

function letterOf({ papers, ...letter }: Letter): object {
  return { ...letter, papers: papers.map(({ no, name, bytes }) => ({ no, name, bytes })) };
}

function orderOf({ no, opened, buyer }: Talk): unknown {
  return {
    no: `F-${1000 + no}`,
    placed: opened,
    buyer,
    state: 'SENT',
    sum: '24,90',
    lines: [{ no, title: 'Clay lamp', pieces: 2, each: '12,45', sum: '24,90' }],
  };
}

/** `2026-11-22 16:05:09`: UTC, without saying so. */
function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });
}
