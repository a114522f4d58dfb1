import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { splitFileName } from '../../src/format/file-name.js';
import { withoutDirectionControls } from '../../src/format/isolate.js';
import { initials } from '../../src/format/initials.js';

describe('initials', () => {
  it('are those of the first and the last word', () => {
    expect(initials('María José Fernández Ruiz')).to.equal('MR');
    expect(initials('  noa ')).to.equal('N');
    expect(initials('«Ana» (Óscar)')).to.equal('AÓ');
  });

  it('are nothing where there are no letters', () => {
    for (const name of ['', '   ', '—', '💥 !']) expect(initials(name), name).to.equal('');
  });

  it('never cut a letter in two', () => {
    expect(initials('e\u0301lodie')).to.equal('É');
    expect(initials('한국어')).to.equal('한');
  });

  it('are short for whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        // Half a letter would not survive this.
        expect(() => encodeURIComponent(initials(name))).not.to.throw();
      }),
    );
  });
});

describe('a file name', () => {
  it('keeps its end apart, so that it stays in sight', () => {
    expect(splitFileName('Etiqueta-devolucion-48215727-A.pdf')).to.deep.equal({
      start: 'Etiqueta-devolucion-48215',
      end: '727-A.pdf',
    });
    expect(splitFileName('a.pdf')).to.deep.equal({ start: '', end: 'a.pdf' });
  });

  it('shows the true end of a name that turns its direction', () => {
    const { start, end } = splitFileName('factura_\u202efdp.exe');
    expect(start + end).to.equal('factura_fdp.exe');
    expect(end.endsWith('.exe')).to.equal(true);
  });

  it('loses nothing else, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { start, end } = splitFileName(name);
        expect(start + end).to.equal(withoutDirectionControls(name));
      }),
    );
  });
});
