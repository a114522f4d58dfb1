import { expect } from '@open-wc/testing';
import { chooseLanguage, readLocale } from '../../src/format/locale.js';
import { en } from '../../src/text/en.js';
import { es } from '../../src/text/es.js';

const mexico = { ...es, code: 'es-MX' };

describe('the language of a page', () => {
  it('is read from what pages and machines really say', () => {
    expect(readLocale('es-CL')).to.equal('es-CL');
    expect(readLocale('es_CL.UTF-8')).to.equal('es-CL');
    expect(readLocale('en-US@posix')).to.equal('en-US');
    for (const none of ['', ' ', 'C', 'C.UTF-8', 'POSIX', 'x', 'español', '-', null, undefined]) {
      expect(readLocale(none), String(none)).to.equal(undefined);
    }
  });

  it('gets its own words, else those of the language without its region', () => {
    expect(chooseLanguage('es', [es], en)).to.include({ language: es, locale: 'es', found: true });
    expect(chooseLanguage('es-CL', [es], en)).to.include({ language: es, locale: 'es-CL' });
    expect(chooseLanguage('es-MX', [es, mexico], en).language).to.equal(mexico);
    expect(chooseLanguage('es-Latn-MX', [es, mexico], en).language).to.equal(es);
  });

  it('gets those of another region before those of another language', () => {
    expect(chooseLanguage('es-CL', [mexico], en).language).to.equal(mexico);
  });

  it('falls back to English, with English dates and plurals, and says that it did', () => {
    for (const lang of ['fr', 'zz-unknown', '', undefined, 'C']) {
      expect(chooseLanguage(lang, [es], en), String(lang)).to.deep.equal({
        language: en,
        locale: 'en',
        found: false,
      });
    }
  });

  it('lets a host replace the built-in words', () => {
    const own = { ...en, words: { ...en.words, 'inbox.title': 'Mail' } };
    expect(chooseLanguage('en-GB', [own], en).language).to.equal(own);
  });
});
