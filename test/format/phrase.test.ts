import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { phrase, say } from '../../src/format/phrase.js';
import { en } from '../../src/text/en.js';
import type { Words } from '../../src/text/words.js';

const look = { words: en.words, locale: 'en' };

describe('a phrase', () => {
  it('is filled with its values', () => {
    expect(phrase('Order {number}', { number: '4711-A' }, 'en')).to.equal('Order 4711-A');
  });

  it('takes the plural form of the language', () => {
    expect(say(look, 'row.attachments', { count: 1 })).to.equal('1 attachment');
    expect(say(look, 'row.attachments', { count: 2 })).to.equal('2 attachments');
    const polish = { one: 'plik', few: '{count} pliki', many: '{count} plików', other: 'pliku' };
    expect(phrase(polish, { count: 3 }, 'pl')).to.equal('3 pliki');
    expect(phrase(polish, { count: 5 }, 'pl')).to.equal('5 plików');
  });

  it('falls back to the form for the rest where a language has no form for a category', () => {
    expect(phrase({ one: 'one', other: '{count} of them' }, { count: 5 }, 'pl')).to.equal(
      '5 of them',
    );
  });

  it('writes numbers as the language does', () => {
    const written = phrase('{count}', { count: 12345.5 }, 'es');
    expect(written).to.equal(new Intl.NumberFormat('es').format(12345.5));
    expect(written).not.to.equal(phrase('{count}', { count: 12345.5 }, 'en'));
  });

  it('follows the number and shows the text of a count that is not exact', () => {
    const amount = { value: 50, text: '50+' };
    expect(say(look, 'inbox.count', { count: amount })).to.equal('50+ conversations');
  });

  it('shows a missing value as a gap and does not throw', () => {
    expect(phrase('Order {number}', {}, 'en')).to.equal('Order …');
    expect(phrase({ one: 'one', other: '{count}' }, {}, 'en')).to.equal('…');
    expect(phrase('{toString} {constructor} {__proto__}', {}, 'en')).to.equal('… … …');
  });

  it('shows the key of a text that a host’s own language lacks', () => {
    const words = { 'row.draft': 'Borrador' } as Words;
    expect(say({ words, locale: 'es' }, 'inbox.title')).to.equal('inbox.title');
  });

  it('keeps what is written from right to left from turning the sentence round', () => {
    const shown = phrase('Download {name} now', { name: 'صورة.png' }, 'en');
    expect(shown).to.equal('Download \u2068صورة.png\u2069 now');
  });

  it('drops what only turns the direction', () => {
    expect(phrase('Download {name}', { name: 'invoice\u202efdp.exe\u2069' }, 'en')).to.equal(
      'Download invoicefdp.exe',
    );
  });

  it('never reads a value as a text with placeholders', () => {
    const plain = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(plain, plain, (name, other) => {
        const shown = phrase('<{name}>', { name: `${name}{other}`, other }, 'en');
        expect(shown).to.contain('{other}');
      }),
    );
  });

  it('never throws, whatever the text, the values and the language', () => {
    const value = fc.oneof(fc.string(), fc.double());
    fc.assert(
      fc.property(
        fc.string(),
        fc.dictionary(fc.string(), value),
        fc.string(),
        (text, values, tag) => {
          expect(phrase(`${text} {count} {a}`, values, tag)).to.be.a('string');
          expect(phrase({ other: text }, values, tag)).to.be.a('string');
        },
      ),
    );
  });
});
