import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CommandCall } from '../../src/adapter/calls.js';
import { CareError } from '../../src/adapter/care-error.js';
import type { StagedFile } from '../../src/adapter/files-group.js';
import { CareStore } from '../../src/store/care-store.js';
import { Uploads, type Upload, type UploadsOptions } from '../../src/store/uploads.js';

const NOON = Date.parse('2026-03-12T12:00:00Z');

/** A marketplace that takes files one call at a time, when the test says so. */
class Marketplace {
  now = NOON;
  /** How long what it takes stays, in milliseconds. */
  keeps: number | undefined;
  readonly discarded: string[] = [];
  readonly calls: StageCall[] = [];
  readonly uploads: Uploads;
  #ids = 0;

  constructor(options?: UploadsOptions) {
    const store = new CareStore(
      {
        describe: () => new Promise(() => {}),
        files: {
          stage: (file, call) =>
            new Promise<StagedFile>((take, refuse) => {
              this.calls.push({ file, call, refuse, take: () => take(this.#staged()) });
            }),
          discard: (id) => {
            this.discarded.push(id);
            return Promise.resolve();
          },
        },
      },
      { now: () => this.now },
    );
    this.uploads = new Uploads(store, options);
  }

  #staged(): StagedFile {
    const id = `staged-${(this.#ids += 1)}`;
    if (this.keeps === undefined) return { id };
    return { id, expiresAt: new Date(this.now + this.keeps).toISOString() };
  }
}

interface StageCall {
  readonly file: File;
  readonly call: CommandCall;
  readonly take: () => void;
  readonly refuse: (error: unknown) => void;
}

const pdf = (name = 'factura.pdf') => new File(['%PDF-1.7 abc'], name, { type: 'application/pdf' });
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

async function reaches(upload: Upload, at: string): Promise<void> {
  if (upload.state.at === at) return;
  await new Promise<void>((resolve) => {
    const stop = upload.subscribe(() => {
      if (upload.state.at !== at) return;
      stop();
      resolve();
    });
  });
}

describe('a file of a draft on its way', () => {
  it('tells how far it is, and is in place before the message goes', async () => {
    const shop = new Marketplace();
    const file = pdf();
    const upload = shop.uploads.of(file);
    expect(upload.state).to.deep.equal({ at: 'idle', sentBytes: 0, totalBytes: 12 });
    upload.begin('es');
    expect(upload.state.at).to.equal('uploading');
    const [call] = shop.calls;
    expect(call?.call.locale).to.equal('es');
    call?.call.onProgress?.({ sentBytes: 5, totalBytes: 12 });
    expect(upload.state.sentBytes).to.equal(5);
    call?.call.onProgress?.({ sentBytes: 300, totalBytes: 500 });
    expect(upload.state.sentBytes).to.equal(12);
    call?.take();
    await reaches(upload, 'staged');
    const [outgoing] = await shop.uploads.take([file], 'es');
    expect(outgoing).to.deep.equal({
      ...{ name: 'factura.pdf', size: 12, type: 'application/pdf', stagedId: 'staged-1' },
    });
  });

  it('is one, whoever looks at it', async () => {
    const shop = new Marketplace();
    const file = pdf();
    shop.uploads.of(file).begin('es');
    shop.uploads.of(file).begin('es');
    await turn();
    expect(shop.calls).to.have.length(1);
    expect(shop.uploads.of(file)).to.equal(shop.uploads.of(file));
  });

  it('lets no more than two go at once', async () => {
    const shop = new Marketplace();
    const files = [1, 2, 3].map((name) => pdf(`${name}.pdf`));
    for (const file of files) shop.uploads.of(file).begin('es');
    expect(shop.calls).to.have.length(2);
    expect(shop.uploads.of(files[2]!).state.at).to.equal('waiting');
    shop.calls[0]?.take();
    await reaches(shop.uploads.of(files[2]!), 'uploading');
    expect(shop.calls.map(({ file }) => file.name)).to.deep.equal(['1.pdf', '2.pdf', '3.pdf']);
  });

  it('can be cancelled, and begun again', async () => {
    const shop = new Marketplace();
    const upload = shop.uploads.of(pdf());
    upload.begin('es');
    upload.cancel();
    expect(shop.calls[0]?.call.signal.aborted).to.equal(true);
    expect(upload.state.at).to.equal('idle');
    shop.calls[0]?.refuse(new DOMException('', 'AbortError'));
    upload.begin('es');
    await reaches(upload, 'uploading');
    shop.calls[1]?.take();
    await reaches(upload, 'staged');
  });

  it('is taken back where it came to its place after all', async () => {
    const shop = new Marketplace();
    const upload = shop.uploads.of(pdf());
    upload.begin('es');
    upload.cancel();
    shop.calls[0]?.take();
    await turn();
    expect(shop.discarded).to.deep.equal(['staged-1']);
    expect(upload.state.at).to.equal('idle');
  });

  it('is taken back when it goes from the draft', async () => {
    const shop = new Marketplace();
    const upload = shop.uploads.of(pdf());
    upload.begin('es');
    shop.calls[0]?.take();
    await reaches(upload, 'staged');
    upload.discard();
    expect(shop.discarded).to.deep.equal(['staged-1']);
    expect(upload.state.at).to.equal('idle');
  });

  it('that dies at 99 % says so, and is tried again as the same act', async () => {
    const shop = new Marketplace();
    const upload = shop.uploads.of(pdf());
    upload.begin('es');
    shop.calls[0]?.call.onProgress?.({ sentBytes: 11, totalBytes: 12 });
    shop.calls[0]?.refuse(new CareError({ kind: 'unavailable' }));
    await reaches(upload, 'failed');
    expect(upload.state.error?.kind).to.equal('unavailable');
    upload.begin('es');
    const [first, second] = shop.calls;
    expect(second?.call.idempotencyKey).to.equal(first?.call.idempotencyKey);
    expect(upload.state.sentBytes).to.equal(0);
  });

  it('that was refused is another act when it is tried again', async () => {
    const shop = new Marketplace();
    const upload = shop.uploads.of(pdf());
    upload.begin('es');
    shop.calls[0]?.refuse(new CareError({ kind: 'too-large' }));
    await reaches(upload, 'failed');
    upload.begin('es');
    const [first, second] = shop.calls;
    expect(second?.call.idempotencyKey).not.to.equal(first?.call.idempotencyKey);
  });

  it('that gives no sign for long has failed', async () => {
    let pass = (): void => {};
    const after = (_: number, run: () => void) => {
      pass = run;
      return () => (pass = () => {});
    };
    const shop = new Marketplace({ after });
    const upload = shop.uploads.of(pdf());
    upload.begin('es');
    shop.calls[0]?.call.onProgress?.({ sentBytes: 5, totalBytes: 12 });
    pass();
    await reaches(upload, 'failed');
    expect(upload.state.error?.kind).to.equal('timeout');
    expect(shop.calls[0]?.call.signal.aborted).to.equal(true);
  });

  it('that the adapter cannot take says so', async () => {
    const store = new CareStore({ describe: () => new Promise(() => {}) }, { now: () => NOON });
    const uploads = new Uploads(store);
    const upload = uploads.of(pdf());
    upload.begin('es');
    await reaches(upload, 'failed');
    expect(upload.state.error?.kind).to.equal('unsupported');
  });
});

describe('the files of a message', () => {
  it('are put in place first where they are not', async () => {
    const shop = new Marketplace();
    const taken = shop.uploads.take([pdf('a.pdf'), pdf('b.pdf')], 'es');
    await turn();
    for (const { take } of shop.calls) take();
    expect((await taken).map(({ stagedId }) => stagedId)).to.deep.equal(['staged-1', 'staged-2']);
  });

  it('are put in place anew where their time is over before the message can arrive', async () => {
    const shop = new Marketplace();
    shop.keeps = 60 * 60_000;
    const file = pdf();
    const upload = shop.uploads.of(file);
    upload.begin('es');
    shop.calls[0]?.take();
    await reaches(upload, 'staged');
    shop.now += 59 * 60_000;
    const taken = shop.uploads.take([file], 'es');
    await turn();
    shop.calls[1]?.take();
    expect((await taken)[0]?.stagedId).to.equal('staged-2');
  });

  it('stay in place for the next try where one of them could not be', async () => {
    const shop = new Marketplace();
    const [one, other] = [pdf('a.pdf'), pdf('b.pdf')];
    const taken = shop.uploads.take([one, other], 'es');
    await turn();
    shop.calls[0]?.take();
    shop.calls[1]?.refuse(new CareError({ kind: 'timeout' }));
    const error = (await taken.catch((thrown: unknown) => thrown)) as CareError;
    expect([error.kind, error.outcome]).to.deep.equal(['timeout', 'not-applied']);
    expect(shop.uploads.of(one).state.at).to.equal('staged');
    const again = shop.uploads.take([one, other], 'es');
    await turn();
    shop.calls[2]?.take();
    expect((await again).map(({ stagedId }) => stagedId)).to.deep.equal(['staged-1', 'staged-2']);
  });

  it('stay in place where the message was certainly not sent, and then for one message again', async () => {
    const shop = new Marketplace();
    const file = pdf();
    const first = shop.uploads.take([file], 'es');
    await turn();
    shop.calls[0]?.take();
    shop.uploads.returned(await first);
    shop.uploads.returned(await first);
    expect(await shop.uploads.take([file], 'es')).to.deep.equal(await first);
    const third = shop.uploads.take([file], 'es');
    await turn();
    shop.calls[1]?.take();
    expect((await third)[0]?.stagedId).to.equal('staged-2');
  });

  it('never share a place: not in one message, and not in two', async () => {
    const plan = fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(plan, async (sends) => {
        const shop = new Marketplace();
        const files = [pdf('0.pdf'), pdf('1.pdf'), pdf('2.pdf')];
        files.forEach((file) => shop.uploads.of(file).begin('es'));
        const taken = Promise.all(
          sends.map((which) => shop.uploads.take(which.map((at) => files[at]!), 'es')), // prettier-ignore
        );
        let isDone = false;
        void taken.then(() => (isDone = true));
        for (let done = 0; !isDone;) {
          await turn();
          for (; done < shop.calls.length; done += 1) shop.calls[done]?.take();
        }
        const ids = (await taken).flat().map(({ stagedId }) => stagedId);
        expect(new Set(ids).size).to.equal(ids.length);
        const names = (await taken).map((message) => message.map(({ name }) => name));
        expect(names).to.deep.equal(sends.map((which) => which.map((at) => `${at}.pdf`)));
      }),
      { numRuns: 30 },
    );
  });
});
