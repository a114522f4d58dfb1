import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { messageFindings } from '../../src/model/message-findings.js';
import { HARMLESS, HIDDEN } from '../support/seller-messages.js';

const find = (text: string, context: Partial<Parameters<typeof messageFindings>[1]> = {}) =>
  messageFindings(text, { hasFiles: false, ...context });

describe('a message before it is sent', () => {
  for (const text of HARMLESS) {
    it(`is not warned of: ${text}`, () => {
      expect(find(text)).to.deep.equal([]);
    });
  }

  for (const [kind, words, text] of HIDDEN) {
    it(`is warned of its ${kind}: ${text}`, () => {
      const found = find(text);
      expect(found.map((one) => one.kind)).to.deep.equal([kind]);
      expect(found[0]?.words.toLowerCase()).to.include(words.toLowerCase());
      expect(found[0]?.severity).to.equal('warn');
    });
  }

  it('tells all that is in it, in the order of the text and where it stands', () => {
    const text = 'Le adjunto todo: marta@tienda.es, 612 34 56 78, tarjeta 4111 1111 1111 1111.';
    const found = find(text);
    expect(found.map(({ kind }) => kind)).to.deep.equal([
      ...['missing-file', 'mail-address', 'phone-number', 'card-number'],
    ]);
    for (const { start, end, words } of found) expect(text.slice(start, end)).to.equal(words);
  });

  it('may not be sent with what the marketplace forbids', () => {
    const text = 'marta@tienda.es, 612 34 56 78, https://tienda.example/a y www.tienda.es.';
    const found = find(text, { forbids: ['mail-address', 'link'] });
    expect(found.map(({ kind, severity }) => [kind, severity])).to.deep.equal([
      ['mail-address', 'block'],
      ['phone-number', 'warn'],
      ['link', 'block'],
      ['link', 'block'],
    ]);
  });

  it('may have links, where they are not forbidden', () => {
    expect(find('Sígalo en https://seguimiento.example/ES1 o en www.seur.com')).to.deep.equal([]);
  });

  it('may name the numbers that belong to it', () => {
    const text = 'Ya salió 612345678, paquete 4111 1111 1111 1111.';
    expect(find(text)).to.have.length(2);
    expect(find(text, { known: ['612345678', '4111 1111 1111 1111', '1'] })).to.deep.equal([]);
  });

  it('announces a file that is there', () => {
    expect(find('Le adjunto la factura.', { hasFiles: true })).to.deep.equal([]);
  });

  it('says nothing of a card whose check digit is wrong', () => {
    expect(find('4111 1111 1111 1112')).to.deep.equal([]);
  });

  it('is looked through to its end, however often it repeats itself', () => {
    const hostile = ['1 ', 'a.', 'a@', 'seis ', '+1-', 'adjunto ', '( at ) ', '٣', '1/1/26 '];
    // Time that grows with the square of such a length is longer than any test may take.
    for (const piece of hostile) {
      const text = piece.repeat(50_000 / piece.length);
      expect(find(`${text}. marta@tienda.es`).at(-1)?.words, piece).to.equal('marta@tienda.es');
    }
  });

  it('has its findings within it, whatever it is', () => {
    const piece = fc.constantFrom('612 34 56 78', 'a@b.es', ' ', '\u{1d7d4}', 'İ', '+', '0', 'x');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join('');
        for (const { start, end, words } of find(text, { known: ['612 34', 'İİİİ'] })) {
          expect(start).to.be.below(end);
          expect(text.slice(start, end)).to.equal(words);
        }
      }),
    );
  });
});
