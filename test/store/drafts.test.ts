import { expect } from '@open-wc/testing';
import { Drafts } from '../../src/store/drafts.js';
import type * as DraftsModule from '../../src/store/drafts.js';
import type { DraftContent } from '../../src/store/drafts.js';
import { openKeptData } from '../../src/store/kept-data.js';
import type * as KeptDataModule from '../../src/store/kept-data.js';
import type { KeptData, KeptStore, Keeping } from '../../src/store/kept-data.js';
import { deferred } from '../support/deferred.js';
import type { Deferred } from '../support/deferred.js';
import { nextTask } from '../support/host-page.js';
import { FakeTime, freshCopy, openTab } from '../support/tabs.js';

const ANA = { marketplace: 'm', shop: 'bazar', user: 'ana' };
const OTHER_SHOP = { marketplace: 'm', shop: 'outlet', user: 'ana' };
const DAY = 24 * 60 * 60 * 1000;

describe('drafts', () => {
  let time: FakeTime;
  let kept: KeptData;
  let drafts: Drafts;
  let name = '';
  let count = 0;

  beforeEach(() => {
    name = `drafts-${(count += 1)}`;
    time = new FakeTime();
    kept = openKeptData({ name });
    drafts = new Drafts({ kept, now: time.now });
  });

  afterEach(async () => {
    await drafts.flush();
    kept.close();
    indexedDB.deleteDatabase(name);
  });

  const reloaded = async (): Promise<Drafts> => {
    const copy = await freshCopy<typeof DraftsModule>('/src/store/drafts.ts');
    const storage = await freshCopy<typeof KeptDataModule>('/src/store/kept-data.ts');
    return new copy.Drafts({ kept: storage.openKeptData({ name }), now: time.now });
  };

  it('come back after a reload, with all that was chosen and attached', async () => {
    const file = new File(['bytes of a photo'], 'foto ñ.png', { type: 'image/png' });
    const typed: DraftContent = {
      text: '¡Hola! 👋\n',
      recipient: 'customer',
      reasonCode: '14',
      title: 'About your order',
      values: { size: 'L', paid: true },
    };
    const saving = drafts.save(ANA, 'reply:1', { ...typed, files: [file] });
    expect(await saving).to.deep.equal({ kept: true });
    const { files, ...words } = (await (await reloaded()).load(ANA, 'reply:1'))!;
    expect(words).to.deep.equal(typed);
    expect(files?.map((one) => one.name)).to.deep.equal(['foto ñ.png']);
    expect(await files?.[0]?.text()).to.equal('bytes of a photo');
  });

  it('are there at once for whoever asks while they are being written', async () => {
    const saving = drafts.save(ANA, 'reply:1', { text: 'a' });
    expect(await new Drafts({ kept, now: time.now }).load(ANA, 'reply:1')).to.deep.equal({
      text: 'a',
    });
    await saving;
  });

  it('are never another shop’s, nor another thread’s', async () => {
    await drafts.save(ANA, 'reply:1', { text: 'for the customer of bazar' });
    expect(await drafts.load(OTHER_SHOP, 'reply:1')).to.equal(undefined);
    expect(await drafts.load({ ...ANA, user: 'bea' }, 'reply:1')).to.equal(undefined);
    expect(await drafts.load(ANA, 'reply:2')).to.equal(undefined);
  });

  it('are not read when they lie under a scope that does not own them', async () => {
    await drafts.save(ANA, 'reply:1', { text: 'hers' });
    const [stolen] = await kept.drafts.all(ANA);
    await kept.drafts.put(OTHER_SHOP, stolen!.key, stolen!.value, time.now());
    expect(await drafts.load(OTHER_SHOP, 'reply:1')).to.equal(undefined);
  });

  it('leave nothing behind when emptied or discarded', async () => {
    const file = new File(['x'], 'x.txt');
    await drafts.save(ANA, 'reply:1', { text: 'a', files: [file] });
    await drafts.save(ANA, 'reply:1', { text: '', recipient: 'customer', files: [] });
    expect(await kept.drafts.all(ANA)).to.deep.equal([]);
    await drafts.save(ANA, 'reply:1', { text: 'b', files: [file] });
    await drafts.discard(ANA, 'reply:1');
    expect(await kept.drafts.all(ANA)).to.deep.equal([]);
  });

  it('stay for a file, a title, a reason or an answer alone', async () => {
    const contents: DraftContent[] = [
      { text: '', files: [new File(['x'], 'x.txt')] },
      { text: '', title: 'a' },
      { text: '', reasonCode: '14' },
      { text: '', values: { size: 'L' } },
      { text: ' ' },
    ];
    for (const content of contents) {
      await drafts.save(ANA, 'reply:1', content);
      expect(await drafts.load(ANA, 'reply:1'), JSON.stringify(content)).not.to.equal(undefined);
    }
  });

  it('stay discarded when they were being written', async () => {
    const saving = drafts.save(ANA, 'reply:1', { text: 'sent meanwhile' });
    await drafts.discard(ANA, 'reply:1');
    await saving;
    expect(await drafts.load(ANA, 'reply:1')).to.equal(undefined);
    expect(await kept.drafts.all(ANA)).to.deep.equal([]);
  });

  it('are kept when the page is reloaded in the very moment they were typed', async () => {
    const tab = openTab();
    const { Drafts: There } = await tab.load<typeof DraftsModule>('/src/store/drafts.ts');
    const { openKeptData: open } = await tab.load<typeof KeptDataModule>('/src/store/kept-data.ts');
    const there = new There({ kept: open({ name }), now: time.now });
    await there.load(ANA, 'reply:1');
    void there.save(ANA, 'reply:1', { text: 'typed and gone' });
    await tab.reload();
    tab.close();
    expect(await drafts.load(ANA, 'reply:1')).to.deep.equal({ text: 'typed and gone' });
  });

  it('expire thirty days after their last change, and are then removed', async () => {
    await drafts.save(ANA, 'old', { text: 'old', files: [new File(['x'], 'x.txt')] });
    await drafts.save(ANA, 'edited', { text: 'a', files: [new File(['y'], 'y.txt')] });
    time.pass(15 * DAY);
    const { files } = (await drafts.load(ANA, 'edited'))!;
    await drafts.save(ANA, 'edited', { text: 'b', files: files! });
    time.pass(15 * DAY);
    const later = await reloaded();
    expect(await later.load(ANA, 'old')).to.equal(undefined);
    expect((await later.load(ANA, 'edited'))?.files?.length).to.equal(1);
    await until(async () => (await kept.drafts.all(ANA)).length === 2);
    expect((await later.load(ANA, 'edited'))?.text).to.equal('b');
  });

  it('go at logout, those of one shop or all, also while they are being written', async () => {
    await drafts.save(OTHER_SHOP, 'reply:1', { text: 'stays' });
    await drafts.save(ANA, 'reply:1', { text: 'goes' });
    void drafts.save(ANA, 'reply:2', { text: 'goes too' });
    await drafts.forget(ANA);
    expect(await kept.drafts.all(ANA)).to.deep.equal([]);
    expect(await drafts.load(OTHER_SHOP, 'reply:1')).to.deep.equal({ text: 'stays' });
    await drafts.forget();
    expect(await drafts.load(OTHER_SHOP, 'reply:1')).to.equal(undefined);
  });

  it('tell whoever shows the same draft, and who saved it', async () => {
    const heard: unknown[] = [];
    const composer = {};
    const other = new Drafts({ kept, now: time.now });
    const end = other.subscribe(ANA, 'reply:1', (content, by) => heard.push([content, by]));
    void drafts.save(ANA, 'reply:1', { text: 'a' }, composer);
    void drafts.save(ANA, 'reply:2', { text: 'elsewhere' });
    void drafts.discard(ANA, 'reply:1');
    await drafts.forget(ANA);
    end();
    void drafts.save(ANA, 'reply:1', { text: 'b' });
    expect(heard).to.deep.equal([
      [{ text: 'a' }, composer],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('live in memory when they cannot be kept, and say so', async () => {
    const nowhere = new Drafts({ kept: brokenData(), now: time.now });
    const keeping = await nowhere.save(ANA, 'reply:1', { text: 'typed' });
    expect(keeping).to.deep.equal({ kept: false, reason: 'full' });
  });

  it('are read although another version wrote nonsense', async () => {
    const owner = JSON.stringify(['m', 'bazar', 'ana']);
    await kept.drafts.put(
      ANA,
      'text reply:1',
      { owner, text: 7, title: 'a', values: 3 },
      time.now(),
    );
    await kept.drafts.put(ANA, 'text reply:2', 'nonsense', time.now());
    await kept.drafts.put(ANA, 'files reply:1', { owner, files: 'x', stamp: 1 }, time.now());
    expect(await drafts.load(ANA, 'reply:1')).to.deep.equal({ text: '', title: 'a' });
    expect(await drafts.load(ANA, 'reply:2')).to.equal(undefined);
  });
});

describe('writing drafts', () => {
  const time = new FakeTime();

  it('has one write of a draft on its way at a time, and the last one wins', async () => {
    const { kept, writes } = countedData();
    const drafts = new Drafts({ kept, now: time.now });
    const all = ['a', 'ab', 'abc', 'abcd'].map((text) => drafts.save(ANA, 'reply:1', { text }));
    expect(textsOf(writes)).to.deep.equal(['a']);
    writes.splice(0).forEach(({ done }) => done.resolve({ kept: true }));
    await until(() => writes.length > 0);
    expect(textsOf(writes)).to.deep.equal(['abcd']);
    writes.splice(0).forEach(({ done }) => done.resolve({ kept: true }));
    expect(await Promise.all(all)).to.deep.equal(Array(4).fill({ kept: true }));
    expect(writes).to.deep.equal([]);
  });

  it('does not rest before what a command waits for, also when another write is on its way', async () => {
    const { kept, writes } = countedData();
    const drafts = new Drafts({ kept, now: time.now });
    void drafts.save(ANA, 'reply:1', { text: 'typed' });
    const saved = drafts.saveNow(ANA, 'reply:1', { text: 'sent' });
    const [first] = writes.splice(0);
    first?.done.resolve({ kept: true });
    // Turns of the loop and no clock: a rest would take a quarter of a second.
    for (let turn = 0; turn < 10 && writes.length === 0; turn += 1) await nextTask();
    expect(textsOf(writes)).to.deep.equal(['sent']);
    writes.splice(0).forEach(({ done }) => done.resolve({ kept: true }));
    expect(await saved).to.deep.equal({ kept: true });
  });

  it('of one does not wait for another', () => {
    const { kept, writes } = countedData();
    const drafts = new Drafts({ kept, now: time.now });
    void drafts.save(ANA, 'reply:1', { text: 'a' });
    void drafts.save(ANA, 'reply:2', { text: 'b' });
    expect(textsOf(writes)).to.deep.equal(['a', 'b']);
  });

  it('does not write the files again for every key typed', async () => {
    const name = 'drafts-files';
    const kept = openKeptData({ name });
    const drafts = new Drafts({ kept, now: time.now });
    const files = [new File(['x'], 'x.txt')];
    const stamp = async () =>
      ((await kept.drafts.get(ANA, 'files reply:1'))?.value as { stamp: string } | undefined)
        ?.stamp;
    await drafts.save(ANA, 'reply:1', { text: 'a', files });
    const first = await stamp();
    await drafts.save(ANA, 'reply:1', { text: 'ab', files: [...files] });
    expect(await stamp()).to.equal(first);
    await drafts.save(ANA, 'reply:1', { text: 'ab', files: [...files, new File(['y'], 'y.txt')] });
    expect(await stamp()).not.to.equal(first);
    kept.close();
    indexedDB.deleteDatabase(name);
  });

  it('brings the files back that another tab took away by sending the same draft', async () => {
    const name = 'drafts-two-tabs';
    const kept = openKeptData({ name });
    const drafts = new Drafts({ kept, now: time.now });
    const files = [new File(['x'], 'x.txt')];
    await drafts.save(ANA, 'reply:1', { text: 'a', files });
    const copy = await freshCopy<typeof DraftsModule>('/src/store/drafts.ts');
    const otherKept = (
      await freshCopy<typeof KeptDataModule>('/src/store/kept-data.ts')
    ).openKeptData({ name });
    const otherTab = new copy.Drafts({ kept: otherKept, now: time.now });
    await otherTab.discard(ANA, 'reply:1');
    await drafts.save(ANA, 'reply:1', { text: 'ab', files });
    expect((await otherTab.load(ANA, 'reply:1'))?.files?.length).to.equal(1);
    otherKept.close();
    kept.close();
    indexedDB.deleteDatabase(name);
  });
});

interface Write {
  readonly key: string;
  readonly value: unknown;
  readonly done: Deferred<Keeping>;
}

/** Storage that writes when the test says so. */
function countedData(): { readonly kept: KeptData; readonly writes: Write[] } {
  const writes: Write[] = [];
  const write = (key: string, value?: unknown) => {
    const done = deferred<Keeping>();
    writes.push({ key, value, done });
    return done.promise;
  };
  const store: KeptStore = {
    get: () => Promise.resolve(undefined),
    keys: () => Promise.resolve([]),
    all: () => Promise.resolve([]),
    put: (_scope, key, value) => write(key, value),
    update: () => Promise.resolve({ kept: true }),
    delete: (_scope, key) => write(key),
    forget: () => Promise.resolve({ kept: true }),
  };
  return { kept: { intents: store, drafts: store, close: () => {} }, writes };
}

function brokenData(): KeptData {
  const { kept } = countedData();
  const full = () => Promise.resolve({ kept: false, reason: 'full' } as const);
  return { ...kept, drafts: { ...kept.drafts, put: full, update: full, delete: full } };
}

function textsOf(writes: readonly Write[]): unknown[] {
  return writes.map(({ value }) => (value as { text: string } | undefined)?.text);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve));
}
