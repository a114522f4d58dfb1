import { expect } from '@open-wc/testing';
import { en } from '../../src/text/en.js';
import type { Entry } from '../../src/text/entry.js';
import { es } from '../../src/text/es.js';
import type { WholeLanguage } from '../../src/text/language.js';
import { SPANISH } from '../support/spanish.js';

const LANGUAGES: readonly WholeLanguage[] = [en, { ...es, more: undefined, words: SPANISH }];

function entries({ words }: WholeLanguage): [string, Entry][] {
  return Object.entries(words);
}

function texts(entry: Entry): string[] {
  return typeof entry === 'string' ? [entry] : Object.values<string>({ ...entry });
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

/** All that a key's texts name, in any of their forms. */
function named(entry: Entry): string[] {
  return [...new Set(texts(entry).flatMap(placeholders))].sort();
}

for (const language of LANGUAGES) {
  describe(`the words of ${language.code}`, () => {
    it('has every key of English, and no other', () => {
      expect(Object.keys(language.words).sort()).to.deep.equal(Object.keys(en.words).sort());
    });

    it('names the same placeholders as English', () => {
      for (const [key, entry] of entries(language)) {
        const english = en.words[key as keyof typeof en.words];
        expect(named(entry), key).to.deep.equal(named(english));
      }
    });

    it('says in each plural form what the others say, the number itself aside', () => {
      const withoutCount = (text: string) => placeholders(text).filter((name) => name !== 'count');
      for (const [key, entry] of entries(language)) {
        const [first = '', ...rest] = texts(entry);
        for (const text of rest) {
          expect(withoutCount(text), key).to.deep.equal(withoutCount(first));
        }
      }
    });

    it('has a form for each plural category of the language', () => {
      const { pluralCategories } = new Intl.PluralRules(language.code).resolvedOptions();
      for (const [key, entry] of entries(language)) {
        if (typeof entry === 'string') continue;
        expect(Object.keys(entry), key).to.have.members(pluralCategories);
      }
    });

    it('leaves no brace open, no space at an end and no text empty', () => {
      for (const [key, entry] of entries(language)) {
        for (const text of texts(entry)) {
          expect(text.replace(/\{\w+\}/g, ''), key).not.to.match(/[{}]/);
          expect(text, key).to.match(/^\S(.*\S)?$/);
        }
      }
    });
  });
}

describe('Spanish', () => {
  it('uses the words of the sellers’ guides', () => {
    expect(SPANISH['inbox.title']).to.equal('Bandeja de entrada');
    expect(SPANISH['party.customer']).to.equal('Cliente');
    expect(SPANISH['party.operator']).to.equal('Operador');
    expect(SPANISH['desk.summary']).to.equal('Panel de control');
    expect(SPANISH['attention.needsReply']).to.match(/pendiente de contestar/i);
  });

  it('repeats English only where both languages have one word, or none', () => {
    const hasWords = (key: string) =>
      texts(en.words[key as keyof typeof en.words]).some((text) =>
        /\p{L}/u.test(text.replace(/\{\w+\}/g, '')),
      );
    const same = Object.keys(SPANISH).filter(
      (key) =>
        JSON.stringify(SPANISH[key as keyof typeof SPANISH]) ===
        JSON.stringify(en.words[key as keyof typeof en.words]),
    );
    expect(same.filter(hasWords)).to.deep.equal([]);
  });
});
