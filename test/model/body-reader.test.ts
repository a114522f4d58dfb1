import { expect } from '@open-wc/testing';
import { prepareToRead, readBody } from '../../src/model/body-reader.js';
import { wordsIn } from '../support/rich-blocks.js';

const PLAIN = { format: 'plain', content: 'Hola,\r\n\r\n¿llega hoy?' } as const;
const HTML = { format: 'html', content: '<p>Hola, <b>Ana</b></p>' } as const;

/** In this order: what has been fetched stays. */
describe('the reader of bodies', () => {
  it('shows the marks of HTML as text while what reads them is not there', () => {
    expect(wordsIn(readBody(HTML))).to.equal('<p>Hola, <b>Ana</b></p>');
  });

  it('fetches nothing for plain text', async () => {
    await prepareToRead([PLAIN]);
    expect(readBody(PLAIN)).to.have.length(2);
    expect(fetchedHtmlReader()).to.equal(false);
  });

  it('reads HTML once one of the bodies was HTML', async () => {
    await prepareToRead([PLAIN, HTML]);
    expect(fetchedHtmlReader()).to.equal(true);
    expect(wordsIn(readBody(HTML))).to.equal('Hola, Ana');
    expect(readBody(PLAIN)).to.have.length(2);
  });
});

function fetchedHtmlReader(): boolean {
  return performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes('/rich-text-html.'));
}
