import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import type { Page, PageRequest } from '../../src/adapter/page.js';
import { PagedList, type ListSource } from '../../src/store/paged-list.js';
import { anEmptyCache } from '../support/an-empty-cache.js';
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
});
