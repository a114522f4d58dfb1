import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { extensionOf, fileProblems } from '../../src/model/file-check.js';
import type { FileLimits } from '../../src/model/attachment.js';
import { A_PDF, FILES_TO_ATTACH, bytesOf, toCheck } from '../support/files-to-attach.js';

const EXTENSIONS = [
  ...['csv', 'doc', 'docx', 'gif', 'heic', 'jpeg', 'jpg', 'mov', 'mp4', 'odt', 'pdf', 'png'],
  ...['rtf', 'txt', 'webp', 'xls', 'xlsx', 'zip'],
];
const LIMITS: FileLimits = { extensions: EXTENSIONS, totalBytes: 30 * 1024 * 1024 };

/** What most portals do: the extension is on the list. */
function naive(name: string): boolean {
  return EXTENSIONS.includes(name.split('.').at(-1)?.toLowerCase() ?? '');
}

const problemsOf = (name: string, content: string, type = '', limits = LIMITS) => {
  const bytes = bytesOf(content);
  return fileProblems([{ name, size: bytes.length, type }], limits, [bytes]);
};

describe('a file that a seller wants to attach', () => {
  for (const file of FILES_TO_ATTACH) {
    const said = file.problem === undefined ? 'is taken' : `is refused (${file.problem})`;
    it(`${said}: ${file.what}`, () => {
      const [problem] = fileProblems([toCheck(file)], LIMITS, [file.bytes]);
      expect(problem?.code).to.equal(file.problem);
    });
  }

  it('is not judged by its extension, which would take in many bad ones', () => {
    const bad = FILES_TO_ATTACH.filter(({ problem }) => problem !== undefined);
    const takenIn = bad.filter(({ name }) => naive(name));
    expect(FILES_TO_ATTACH.length).to.be.at.least(61);
    expect(takenIn.length).to.be.at.least(26);
  });

  it('says what was found in it', () => {
    expect(problemsOf('factura.pdf', '<html><script>1</script>')).to.deep.equal([
      { at: 0, code: 'content', found: 'html' },
    ]);
  });

  it('says nothing of its content before it has been looked at, and that it cannot be read', () => {
    const file = { name: 'a.pdf', size: 9, type: '' };
    expect(fileProblems([file], LIMITS, [undefined])).to.deep.equal([]);
    expect(fileProblems([file], LIMITS, [null])).to.deep.equal([{ at: 0, code: 'unreadable' }]);
  });

  it('is taken by the types that the marketplace names', () => {
    const limits: FileLimits = { types: ['image/*', 'application/pdf'] };
    expect(problemsOf('a.pdf', A_PDF, '', limits)).to.deep.equal([]);
    expect(problemsOf('a.png', '\x89PNG\r\n\x1a\n', 'image/png', limits)).to.deep.equal([]);
    expect(problemsOf('a.txt', 'hello', 'text/plain', limits)).to.deep.equal([
      { at: 0, code: 'type' },
    ]);
  });

  it('may be what runs only where the marketplace names it', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    expect(problemsOf('logo.svg', svg, 'image/svg+xml', {})).to.deep.equal([
      { at: 0, code: 'runs', extension: 'svg' },
    ]);
    expect(problemsOf('logo.svg', svg, 'image/svg+xml', { extensions: ['svg'] })).to.deep.equal([]);
    expect(problemsOf('plan.dwg', svg, '', { extensions: ['dwg'] })[0]?.code).to.equal('content');
  });

  it('has a name that its marketplace can take', () => {
    const limits: FileLimits = { asciiNames: true };
    const pdf = bytesOf(A_PDF);
    const files = ['factura.pdf', 'Factura.pdf', 'envío.pdf'].map((name) => ({
      ...{ name, size: pdf.length, type: 'application/pdf' },
    }));
    expect(fileProblems(files, limits, [pdf, pdf, pdf])).to.deep.equal([
      { at: 1, code: 'name-taken' },
      { at: 2, code: 'name-not-ascii' },
    ]);
  });
});

describe('several files', () => {
  const pdf = bytesOf(A_PDF);
  const good = (size: number) => ({ name: 'a.pdf', size, type: 'application/pdf' });
  const check = (sizes: readonly number[], limits: FileLimits) =>
    fileProblems(sizes.map(good), limits, sizes.map(() => pdf)); // prettier-ignore

  it('say from which one on they are too many, for the message and for the order', () => {
    expect(check([1, 1, 1], { count: 2, remaining: 5 })).to.deep.equal([
      { at: 2, code: 'too-many', max: 2 },
    ]);
    expect(check([1, 1], { count: 2, remaining: 0 })).to.deep.equal([
      { at: 0, code: 'too-many', max: 0 },
      { at: 1, code: 'too-many', max: 0 },
    ]);
  });

  it('say which one does not fit beside the others, and a smaller one still may', () => {
    expect(check([60, 50, 40], { totalBytes: 100 })).to.deep.equal([
      { at: 1, code: 'total-too-large', max: 100 },
    ]);
  });

  it('are judged as if one with a problem of its own were gone', () => {
    expect(check([0, 500, 60, 40], { count: 2, fileBytes: 100, totalBytes: 100 })).to.deep.equal([
      { at: 0, code: 'empty' },
      { at: 1, code: 'too-large', max: 100 },
    ]);
  });

  it('that are taken never exceed what the marketplace takes', () => {
    const files = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
    const limits = fc.record({
      count: fc.nat({ max: 10 }),
      remaining: fc.nat({ max: 10 }),
      fileBytes: fc.nat({ max: 400 }),
      totalBytes: fc.nat({ max: 1500 }),
    });
    fc.assert(
      fc.property(files, limits, (sizes, most) => {
        const refused = new Set(check(sizes, most).map(({ at }) => at));
        const taken = sizes.filter((_, at) => !refused.has(at));
        const sum = taken.reduce((total, size) => total + size, 0);
        expect(taken.length).to.be.at.most(Math.min(most.count, most.remaining));
        expect(sum).to.be.at.most(most.totalBytes);
        expect(taken.every((size) => size > 0 && size <= most.fileBytes)).to.equal(true);
      }),
    );
  });
});

describe('any name and any bytes', () => {
  it('get an answer, and what runs gets no', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (name, bytes) => {
        const file = { name: `${name}.exe`, size: bytes.length + 1, type: '' };
        expect(fileProblems([file], {}, [bytes])).to.have.length(1);
        fileProblems([{ ...file, name }], {}, [bytes]);
      }),
    );
  });

  it('have the extension after the last dot', () => {
    expect(['a.PDF', 'a.b.pdf', '.profile', 'a', 'a.'].map(extensionOf)).to.deep.equal([
      ...['pdf', 'pdf', '', '', ''],
    ]);
  });
});
