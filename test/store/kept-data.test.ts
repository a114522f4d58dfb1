import { expect } from '@open-wc/testing';
import { openKeptData } from '../../src/store/kept-data.js';
import type { KeptData, KeptDataOptions } from '../../src/store/kept-data.js';
import { freshCopy } from '../support/tabs.js';

const ANA = { marketplace: 'm', shop: 'bazar', user: 'ana' };
const BEA = { marketplace: 'm', shop: 'bazar', user: 'bea' };
const NOON = Date.parse('2026-11-22T12:00:00Z');

describe('kept data', () => {
  let name = '';
  let kept: KeptData;
  let count = 0;

  beforeEach(() => {
    name = `kept-${(count += 1)}`;
    kept = openKeptData({ name });
  });

  afterEach(async () => {
    kept.close();
    await deleted(name);
  });

  it('touches nothing before it is asked', async () => {
    expect((await indexedDB.databases()).map((database) => database.name)).to.not.include(name);
    await kept.drafts.get(ANA, 'x');
    expect((await indexedDB.databases()).map((database) => database.name)).to.include(name);
  });

  it('is one for the page under one name', () => {
    expect(openKeptData({ name })).to.equal(kept);
  });

  it('is in the stores every version of the kit knows', async () => {
    await kept.intents.put(ANA, 'k', { text: 'a' }, NOON);
    const raw = await rawOpen(name);
    expect(raw.version).to.equal(1);
    expect([...raw.objectStoreNames]).to.deep.equal(['drafts', 'intents']);
    raw.close();
  });

  it('is read by another copy of the kit', async () => {
    const other = await anotherCopy({ name });
    expect(await kept.intents.put(ANA, 'k', { text: 'a' }, NOON)).to.deep.equal({ kept: true });
    const record = await other.intents.get(ANA, 'k');
    expect(record?.value).to.deep.equal({ text: 'a' });
    expect(record?.changedAt).to.equal(NOON);
    other.close();
  });

  it('never shows a scope what is another’s', async () => {
    await kept.drafts.put(ANA, 'k', 'hers', NOON);
    await kept.drafts.put(BEA, 'k', 'also hers', NOON);
    expect((await kept.drafts.get(ANA, 'k'))?.value).to.equal('hers');
    expect((await kept.drafts.all(BEA)).map(({ value }) => value)).to.deep.equal(['also hers']);
  });

  it('forgets one scope, or all', async () => {
    await kept.drafts.put(ANA, 'k', 1, NOON);
    await kept.drafts.put(BEA, 'k', 2, NOON);
    await kept.drafts.forget(ANA);
    expect(await kept.drafts.get(ANA, 'k')).to.equal(undefined);
    expect((await kept.drafts.get(BEA, 'k'))?.value).to.equal(2);
    await kept.drafts.forget();
    expect(await kept.drafts.all(BEA)).to.deep.equal([]);
  });

  it('lets two copies change one record without losing a change', async () => {
    const other = await anotherCopy({ name });
    const add = (to: KeptData) =>
      to.intents.update(ANA, 'n', NOON, (current) => ({ put: Number(current?.value ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 50 }, (_, index) => add(index % 2 ? kept : other)));
    expect((await kept.intents.get(ANA, 'n'))?.value).to.equal(50);
    other.close();
  });

  it('leaves, changes or deletes as it is told', async () => {
    await kept.intents.put(ANA, 'k', 1, NOON);
    await kept.intents.update(ANA, 'k', NOON + 1, () => 'leave');
    expect((await kept.intents.get(ANA, 'k'))?.changedAt).to.equal(NOON);
    await kept.intents.update(ANA, 'k', NOON, () => 'delete');
    expect(await kept.intents.get(ANA, 'k')).to.equal(undefined);
  });

  it('lives in memory where the browser has no IndexedDB, and says so', async () => {
    await without('indexedDB', undefined, async () => {
      expect(await kept.drafts.put(ANA, 'k', 'typed', NOON)).to.deep.equal({
        kept: false,
        reason: 'missing',
      });
      expect((await kept.drafts.get(ANA, 'k'))?.value).to.equal('typed');
      expect((await kept.drafts.all(ANA)).length).to.equal(1);
      expect(kept.state).to.deep.equal({ kept: false, reason: 'missing' });
      await kept.drafts.delete(ANA, 'k');
      expect(await kept.drafts.get(ANA, 'k')).to.equal(undefined);
    });
  });

  it('lives in memory where a sandboxed frame forbids it, and loses no change there', async () => {
    const open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    await without('indexedDB', { open }, async () => {
      const add = () =>
        kept.intents.update(ANA, 'n', NOON, ({ value } = { key: '', changedAt: 0, value: 0 }) => ({
          put: Number(value) + 1,
        }));
      const all = await Promise.all([add(), add(), add()]);
      expect(all[0]).to.deep.equal({ kept: false, reason: 'missing' });
      expect((await kept.intents.get(ANA, 'n'))?.value).to.equal(3);
    });
  });

  it('goes back to the database when that works again', async () => {
    await without('indexedDB', undefined, () => kept.drafts.put(ANA, 'k', 'old', NOON));
    expect(await kept.drafts.put(ANA, 'k', 'new', NOON)).to.deep.equal({ kept: true });
    const other = await anotherCopy({ name });
    expect((await other.drafts.get(ANA, 'k'))?.value).to.equal('new');
    expect((await kept.drafts.get(ANA, 'k'))?.value).to.equal('new');
    other.close();
  });

  it('does not wait for ever for a database that another page blocks', async () => {
    const stubborn = await rawOpen(name);
    const removal = deleted(name);
    const impatient = await anotherCopy({ name, openLimitMs: 20 });
    expect(await impatient.drafts.put(ANA, 'k', 'typed', NOON)).to.deep.equal({
      kept: false,
      reason: 'blocked',
    });
    expect((await impatient.drafts.get(ANA, 'k'))?.value).to.equal('typed');
    stubborn.close();
    await removal;
    const patient = await anotherCopy({ name });
    await patient.drafts.get(ANA, 'k');
    expect(await impatient.drafts.put(ANA, 'k', 'typed', NOON)).to.deep.equal({ kept: true });
    impatient.close();
    patient.close();
  });

  it('does not stand in the way of whoever deletes the database', async () => {
    await kept.drafts.put(ANA, 'k', 1, NOON);
    await deleted(name);
    expect(await kept.drafts.get(ANA, 'k')).to.equal(undefined);
    expect(await kept.drafts.put(ANA, 'k', 2, NOON)).to.deep.equal({ kept: true });
  });

  it('says that a value cannot be stored, and holds it as long as the page', async () => {
    const value = { file: () => 'not data' };
    await kept.drafts.put(ANA, 'k', 'before', NOON);
    expect(await kept.drafts.put(ANA, 'k', value, NOON)).to.deep.equal({
      kept: false,
      reason: 'unstorable',
    });
    expect((await kept.drafts.get(ANA, 'k'))?.value).to.equal(value);
    expect(await kept.drafts.put(ANA, 'other', 'fine', NOON)).to.deep.equal({ kept: true });
  });

  const photo = () =>
    new File(['bytes of a photo'], 'foto ñ.png', { type: 'image/png', lastModified: NOON });

  for (const [when, refuse] of [
    ['at once', refuseAtOnce],
    ['later', refuseLater],
  ] as const) {
    it(`keeps the bytes of files where the browser refuses files ${when}`, async () => {
      const scan = new Blob(['bytes of a scan'], { type: 'application/pdf' });
      const value = { text: 'a', sent: new Date(NOON), files: [photo(), { bytes: scan }] };
      const other = await anotherCopy({ name });
      await refusingFiles(refuse, async () => {
        expect(await kept.intents.put(ANA, 'k', value, NOON)).to.deep.equal({ kept: true });
        const more = await other.intents.update(ANA, 'k', NOON, (current) => ({
          put: { ...(current?.value as object), text: 'b' },
        }));
        expect(more).to.deep.equal({ kept: true });
      });
      const { files, ...rest } = (await kept.intents.get(ANA, 'k'))?.value as typeof value;
      expect(rest).to.deep.equal({ text: 'b', sent: new Date(NOON) });
      const [file, { bytes }] = files as [File, { bytes: Blob }];
      expect(file).to.be.instanceOf(File);
      expect(file).to.include({ name: 'foto ñ.png', type: 'image/png', lastModified: NOON });
      expect(await file.text()).to.equal('bytes of a photo');
      expect(bytes).to.not.be.instanceOf(File);
      expect(bytes.type).to.equal('application/pdf');
      expect(await bytes.text()).to.equal('bytes of a scan');
      expect((await other.intents.all(ANA)).length).to.equal(1);
      other.close();
    });
  }

  it('does not bring back a file that another value replaced while it was read', async () => {
    const other = await anotherCopy({ name });
    await refusingFiles(refuseAtOnce, async () => {
      const writing = kept.drafts.put(ANA, 'k', { files: [photo()] }, NOON);
      await kept.drafts.put(ANA, 'k', 'newer', NOON);
      await writing;
    });
    expect((await other.drafts.get(ANA, 'k'))?.value).to.equal('newer');
    expect((await kept.drafts.get(ANA, 'k'))?.value).to.equal('newer');
    other.close();
  });

  it('says that a file that is gone from the disk cannot be stored', async () => {
    const gone = photo();
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await refusingFiles(refuseLater, async () => {
      expect(await kept.drafts.put(ANA, 'k', [gone], NOON)).to.deep.equal({
        kept: false,
        reason: 'unstorable',
      });
    });
    expect((await kept.drafts.get(ANA, 'k'))?.value).to.deep.equal([gone]);
  });
});

/** As a private window of Safari did up to 17. */
function refuseAtOnce(): never {
  throw new DOMException('BlobURLs are not yet supported.', 'DataCloneError');
}

/** As one does today, when the request has been made. */
function refuseLater({ transaction }: IDBObjectStore): IDBRequest {
  transaction.abort();
  return {} as IDBRequest;
}

async function refusingFiles(
  refuse: (store: IDBObjectStore) => IDBRequest,
  work: () => Promise<unknown>,
): Promise<void> {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key) {
    return holdsFile(value) ? refuse(this) : put.call(this, value, key);
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

function holdsFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Blob || Object.values(value).some(holdsFile);
}

async function anotherCopy(options: KeptDataOptions): Promise<KeptData> {
  const copy = await freshCopy<{ openKeptData: typeof openKeptData }>('/src/store/kept-data.ts');
  return copy.openKeptData(options);
}

function rawOpen(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open'));
  });
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('delete'));
  });
}

async function without(name: string, value: unknown, work: () => Promise<unknown>): Promise<void> {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  try {
    await work();
  } finally {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  }
}
