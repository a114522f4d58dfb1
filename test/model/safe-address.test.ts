import { expect } from '@open-wc/testing';
import { reduceBody } from '../../src/model/rich-text.js';
import { safeAddress } from '../../src/model/safe-address.js';
import { HARMLESS_HREFS, HOSTILE_HREFS } from '../support/hostile-hrefs.js';
import { linksIn } from '../support/rich-blocks.js';

const escaped = (href: string) => href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('a link from outside', () => {
  for (const href of HOSTILE_HREFS) {
    it(`cannot be clicked as ${JSON.stringify(href)}`, () => {
      expect(safeAddress(href)).to.equal(undefined);
      for (const markup of [`<a href="${escaped(href)}">x</a>`, `<a href='${href}'>x</a>`]) {
        const blocks = reduceBody({ format: 'html', content: `<p>${markup}</p>` });
        expect(linksIn(blocks).filter(({ address }) => !/^https?:\/\//.test(address))).to.be.empty;
      }
    });
  }

  for (const { href, address, host } of HARMLESS_HREFS) {
    it(`leads to ${host} from ${JSON.stringify(href)}, and says so`, () => {
      expect(safeAddress(href)).to.deep.equal({ address, host });
    });
  }

  it('may be a mail address or a number only if the host of the page says so', () => {
    const mail = 'mailto:ana@tienda.example?bcc=evil@example.com&body=x';
    const phone = 'tel:+56-2-2345-6789';
    expect(safeAddress(mail)).to.equal(undefined);
    expect(safeAddress(phone)).to.equal(undefined);
    expect(safeAddress(mail, { mailto: true })).to.deep.equal({
      address: 'mailto:ana@tienda.example',
      host: 'ana@tienda.example',
    });
    expect(safeAddress(phone, { tel: true })?.host).to.equal('+56-2-2345-6789');
  });

  it('never dials a code that changes the phone, nor writes to several people', () => {
    expect(safeAddress('tel:*%2306%23', { tel: true })).to.equal(undefined);
    expect(safeAddress('tel:*#06#', { tel: true })).to.equal(undefined);
    expect(safeAddress('mailto:a@b.example,c@d.example', { mailto: true })).to.equal(undefined);
  });

  it('keeps its words when it cannot be clicked', () => {
    const content = '<p>Pague <a href="javascript:alert(1)">aquí</a> hoy</p>';
    expect(reduceBody({ format: 'html', content })).to.deep.equal([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Pague aquí hoy' }] },
    ]);
  });
});

describe('the controls of the list', () => {
  it('a check that looks for "javascript:" lets most of it through', () => {
    const naive = (href: string) => !href.toLowerCase().startsWith('javascript:');
    expect(HOSTILE_HREFS.filter(naive).length).to.be.greaterThan(HOSTILE_HREFS.length / 2);
  });

  it('a browser that gets the list as links would follow many of them out of http and https', () => {
    const followed = HOSTILE_HREFS.filter((href) => {
      const link = document.createElement('a');
      link.href = href;
      return !['http:', 'https:'].includes(link.protocol);
    });
    expect(followed.length).to.be.greaterThan(100);
  });
});
