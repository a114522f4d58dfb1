import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import type { Page, PageRequest } from '../../src/adapter/page.js';
import { PagedList, type ListSource } from '../../src/store/paged-list.js';
import { anEmptyCache } from '../support/an-empty-cache.js';
import { nextTask } from '../support/host-page.js';
import { viewReached } from '../support/view-reached.js';

const LIMIT = 10;
const asOf = '2026-11-22T10:00:00Z';

/** A list on a server, numbered from 0; `added` new ones stand on top. */
function server(size: number, offered: { jump: boolean; total: boolean }) {
  const asked: PageRequest[] = [];
  const state = { rows: Array.from({ length: size }, (_, n) => `row ${n}`), asked, fail: false };
  const read = (request: PageRequest): Promise<Page<string>> => {
    asked.push(request);
    if (state.fail) return Promise.reject(new CareError({ kind: 'forbidden' }));
    const { from } = request;
    const start = !from
      ? 0
      : 'index' in from
        ? from.index
        : 'cursor' in from
          ? Number(from.cursor)
          : 0;
    const end = start + request.limit;
    return Promise.resolve({
      items: state.rows.slice(start, end),
      ...(end < state.rows.length ? { next: String(end) } : {}),
      ...(offered.total
        ? { total: { value: state.rows.length, precision: 'exact' as const, asOf } }
        : {}),
    });
  };
  const source: ListSource<string> = { key: ['rows'], limit: LIMIT, jump: offered.jump, read };
  return { state, source };
}

function open(source: ListSource<string>): PagedList<string> {
  return new PagedList(anEmptyCache(), source);
}

const here = (list: PagedList<string>, ...rows: number[]) =>
  viewReached(list, ({ at }) => rows.every((row) => at(row) !== undefined));

describe('a long list', () => {
  it('knows its length from the first page and reads nothing else', async () => {
    const { state, source } = server(100_000, { jump: true, total: true });
    const list = open(source);
    await here(list, 0);
    expect(list.state.length).to.equal(100_000);
    expect(state.asked).to.have.length(1);
    list.close();
  });

  it('jumps to its end and reads only the pages somebody looks at', async () => {
    const { state, source } = server(100_000, { jump: true, total: true });
    const list = open(source);
    await here(list, 0);
    list.show(99_985, 99_999);
    expect(list.state.status).to.equal('ready');
    await here(list, 99_985, 99_999);
    expect(list.state.at(99_999)).to.equal('row 99999');
    expect(state.asked).to.have.length(3);
    list.close();
  });

  it('lets go of pages far from the screen and reads them again when they come back', async () => {
    const { state, source } = server(1_000, { jump: true, total: true });
    const list = open(source);
    await here(list, 0);
    list.show(500, 509);
    await here(list, 500);
    expect(list.state.at(0)).to.equal(undefined);
    list.show(0, 9);
    await here(list, 0);
    expect(state.asked.filter(({ from }) => from === undefined)).to.have.length(2);
    list.close();
  });

  it('is walked page by page where the back end has no positions', async () => {
    const { source } = server(25, { jump: false, total: false });
    const list = open(source);
    await here(list, 0);
    expect(list.state.length).to.equal(11);
    list.show(5, 10);
    await here(list, 10);
    list.show(15, 20);
    await here(list, 20);
    await viewReached(list, ({ complete }) => complete);
    expect(list.state.length).to.equal(25);
    expect(list.state.at(24)).to.equal('row 24');
    list.close();
  });

  it('filters here what the back end cannot, and then claims no total', async () => {
    const { source } = server(40, { jump: true, total: true });
    const list = open({ ...source, keep: (row) => row.endsWith('3') });
    await viewReached(list, ({ status }) => status === 'ready');
    for (let step = 0; !list.state.complete; step += 1) {
      list.show(0, list.state.length - 1);
      await viewReached(list, ({ reading, complete }) => complete || !reading);
      expect(step).to.be.below(10);
    }
    expect([0, 1, 2, 3].map((index) => list.state.at(index))).to.deep.equal([
      'row 3',
      'row 13',
      'row 23',
      'row 33',
    ]);
    expect(list.state.total).to.equal(undefined);
    expect(list.state.length).to.equal(4);
    list.close();
  });

  it('goes on past a page that is empty but leads on', async () => {
    const pages: Page<string>[] = [{ items: [], next: '1' }, { items: ['found'] }];
    const read = ({ from }: PageRequest) =>
      Promise.resolve(pages[from && 'cursor' in from ? 1 : 0]!);
    const list = open({ key: ['gaps'], limit: LIMIT, jump: false, read });
    await here(list, 0);
    expect(list.state.at(0)).to.equal('found');
    expect(list.state.complete).to.equal(true);
    list.close();
  });

  it('reads the other pages on the screen again when one shows that the list has grown', async () => {
    const { state, source } = server(40, { jump: true, total: true });
    const list = open(source);
    list.show(0, 19);
    await here(list, 0, 19);
    state.rows.unshift('new');
    list.refresh();
    await viewReached(list, ({ at, reading }) => !reading && at(0) === 'new' && at(10) === 'row 9');
    expect(list.state.length).to.equal(41);
    list.close();
  });

  it('stays on the screen when reading again fails, and says why', async () => {
    const { state, source } = server(40, { jump: true, total: true });
    const list = open(source);
    await here(list, 0);
    state.fail = true;
    list.refresh();
    await viewReached(list, ({ error }) => error !== undefined);
    expect(list.state.at(0)).to.equal('row 0');
    expect(list.state.status).to.equal('ready');
    expect(list.state.error?.kind).to.equal('forbidden');
    list.close();
  });

  it('says that it failed when nothing could be read at all', async () => {
    const { state, source } = server(40, { jump: true, total: true });
    state.fail = true;
    const list = open(source);
    await viewReached(list, ({ status }) => status === 'failed');
    expect(list.state.length).to.equal(0);
    list.close();
  });

  it('starts over when a cursor has expired', async () => {
    const { state, source } = server(25, { jump: false, total: false });
    let expired = true;
    const read = (request: PageRequest) => {
      if (request.from && expired) {
        expired = false;
        return Promise.reject(new CareError({ kind: 'validation', code: 'cursor-expired' }));
      }
      return source.read(request, new AbortController().signal);
    };
    const list = open({ ...source, read });
    await here(list, 0);
    list.show(5, 12);
    await here(list, 12);
    expect(list.state.at(12)).to.equal('row 12');
    expect(state.asked.filter(({ from }) => from === undefined)).to.have.length(2);
    list.close();
  });

  it('reads a page on the screen again when a later one shows that the list has grown', async () => {
    const { state, source } = server(40, { jump: true, total: true });
    const list = open(source);
    await here(list, 0);
    state.rows.unshift('new');
    list.show(5, 14);
    await viewReached(list, ({ at, reading }) => !reading && at(10) !== undefined);
    expect([0, 9, 10].map((index) => list.state.at(index))).to.deep.equal([
      'new',
      'row 8',
      'row 9',
    ]);
    list.close();
  });

  it('reads on from where the page before now ends, so that no row falls in between', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `row ${n}`);
    const read = ({ from, limit }: PageRequest): Promise<Page<string>> => {
      // A cursor that names the last row before, as good back ends have it.
      const start = from && 'cursor' in from ? rows.indexOf(from.cursor) + 1 : 0;
      const items = rows.slice(start, start + limit);
      const last = items.at(-1);
      return Promise.resolve({ items, ...(last === rows.at(-1) ? {} : { next: last! }) });
    };
    const list = open({ key: ['rows'], limit: LIMIT, jump: false, read });
    list.show(0, 15);
    await here(list, 0, 15);
    rows.unshift('new');
    list.refresh();
    await viewReached(list, ({ at, reading }) => !reading && at(0) === 'new');
    expect([9, 10].map((index) => list.state.at(index))).to.deep.equal(['row 8', 'row 9']);
    list.close();
  });

  it('reaches what lies beyond the number at which the back end stopped counting', async () => {
    const { source } = server(35, { jump: true, total: false });
    const counted = { value: 20, precision: 'at-least' as const, asOf };
    const read: typeof source.read = async (...asked) => ({
      ...(await source.read(...asked)),
      total: counted,
    });
    const list = open({ ...source, read });
    await here(list, 0);
    expect([list.state.length, list.state.complete]).to.deep.equal([20, false]);
    for (const last of [19, 20, 30]) {
      list.show(last - 5, last);
      await here(list, last);
    }
    await viewReached(list, ({ complete }) => complete);
    expect(list.state.length).to.equal(35);
    expect(list.state.total).to.deep.equal(counted);
    list.close();
  });

  it('stays as long as it is when only the first page says how long', async () => {
    const { source } = server(1_000, { jump: true, total: true });
    const read: typeof source.read = async (request, signal) => {
      const { total, ...page } = await source.read(request, signal);
      return request.from === undefined && total ? { ...page, total } : page;
    };
    const list = open({ ...source, read });
    await here(list, 0);
    list.show(500, 509);
    await here(list, 500, 509);
    expect(list.state.length).to.equal(1_000);
    expect(list.state.total?.value).to.equal(1_000);
    list.close();
  });

  it('is walked where the back end gives fewer rows than it is asked for', async () => {
    const { state, source } = server(25, { jump: true, total: false });
    const read: typeof source.read = ({ from }, signal) =>
      source.read({ limit: 7, ...(from === undefined ? {} : { from }) }, signal);
    const list = open({ ...source, read });
    await here(list, 0);
    for (const last of [7, 14, 21, 24]) {
      list.show(0, last);
      await here(list, last);
    }
    await viewReached(list, ({ complete }) => complete);
    const shown = Array.from({ length: list.state.length }, (_, index) => list.state.at(index));
    expect(shown).to.deep.equal(state.rows);
    list.close();
  });

  it('tells nothing while somebody scrolls over what is here', async () => {
    const { source } = server(100, { jump: true, total: true });
    const list = new PagedList(
      anEmptyCache({}, () => 0),
      source,
    );
    list.show(0, 29);
    await here(list, 0, 10, 20);
    await viewReached(list, ({ reading }) => !reading);
    await nextTask();
    const { state } = list;
    let told = 0;
    list.subscribe(() => (told += 1));
    for (let first = 0; first < 20; first += 1) list.show(first, first + 9);
    await Promise.resolve();
    expect(told).to.equal(0);
    expect(list.state).to.equal(state);
    list.close();
  });

  it('shows the first row that comes where nothing was', async () => {
    const { state, source } = server(20, { jump: false, total: false });
    const cache = anEmptyCache();
    const list = new PagedList(cache, { ...source, keep: (row) => row.startsWith('new') });
    await viewReached(list, ({ complete }) => complete);
    expect(list.state.length).to.equal(0);
    state.rows.unshift('new one');
    cache.invalidate(['rows']);
    await here(list, 0);
    expect(list.state.at(0)).to.equal('new one');
    list.close();
  });

  it('shows a row that slips onto a page that was empty', async () => {
    const { state, source } = server(40, { jump: false, total: false });
    const cache = anEmptyCache();
    const list = new PagedList(cache, { ...source, keep: (row) => /^row (9|35)$/u.test(row) });
    await viewReached(list, ({ status }) => status === 'ready');
    list.show(0, 1);
    await here(list, 0, 1);
    state.rows.unshift('new');
    cache.invalidate(['rows']);
    await viewReached(list, ({ reading }) => !reading);
    expect([0, 1].map((index) => list.state.at(index))).to.deep.equal(['row 9', 'row 35']);
    list.close();
  });

  it('finds behind pages that are here already and empty what it was opened for', async () => {
    const pages: Page<string>[] = [
      { items: [], next: '1' },
      { items: [], next: '2' },
      { items: ['found'] },
    ];
    const read = ({ from }: PageRequest) =>
      Promise.resolve(pages[from && 'cursor' in from ? Number(from.cursor) : 0]!);
    const cache = anEmptyCache();
    const source = { key: ['gaps'], limit: LIMIT, jump: false, read };
    const before = new PagedList(cache, source);
    await here(before, 0);
    before.close();
    const list = new PagedList(cache, source);
    expect(list.state.at(0)).to.equal('found');
    expect([list.state.length, list.state.complete]).to.deep.equal([1, true]);
    list.close();
  });

  it('goes on where a page was empty when it was last here', async () => {
    const { state, source } = server(12, { jump: true, total: false });
    const cache = anEmptyCache();
    const before = new PagedList(cache, source);
    // Before anything is known: the third page is read, and nothing is there.
    before.show(5, 22);
    await viewReached(before, ({ reading, complete }) => !reading && complete);
    before.close();
    state.rows.push(...Array.from({ length: 10 }, (_, n) => `row ${12 + n}`));
    cache.invalidate(['rows']);
    const list = new PagedList(cache, source);
    list.show(0, 15);
    await here(list, 0, 15);
    list.show(15, 20);
    await here(list, 20);
    expect(list.state.at(20)).to.equal('row 20');
    list.close();
  });

  it('says so when a cursor expires as soon as it is given, and does not begin for ever', async () => {
    const { state, source } = server(25, { jump: false, total: false });
    const read: typeof source.read = async (request, signal) => {
      await nextTask();
      if (request.from) throw new CareError({ kind: 'validation', code: 'cursor-expired' });
      return source.read(request, signal);
    };
    const list = open({ ...source, read });
    await here(list, 0);
    list.show(5, 12);
    await viewReached(list, ({ error }) => error?.code === 'cursor-expired');
    expect(list.state.at(0)).to.equal('row 0');
    expect(state.asked.filter(({ from }) => from === undefined)).to.have.length(2);
    list.close();
  });
});
