import { expect } from '@open-wc/testing';
import { reduceBody } from '../../src/model/rich-text.js';
import { linksIn, wordsIn } from '../support/rich-blocks.js';

const plain = (content: string) => reduceBody({ format: 'plain', content });
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const lineBreak = { kind: 'break' } as const;
const paragraph = (...inlines: object[]) => ({ kind: 'paragraph', inlines });

describe('a plain body', () => {
  it('has a paragraph for every blank line and keeps its lines', () => {
    expect(plain('Hola:\r\n\r\nuna\r\ndos\n \n\n\ntres')).to.deep.equal([
      paragraph(text('Hola:')),
      paragraph(text('una'), lineBreak, text('dos')),
      paragraph(text('tres')),
    ]);
  });

  it('keeps markup as the words that were typed', () => {
    expect(wordsIn(plain('<b>x</b> &amp; <script>alert(1)</script>'))).to.equal(
      '<b>x</b> &amp; <script>alert(1)</script>',
    );
  });

  it('makes web addresses links and leaves the punctuation of the sentence outside', () => {
    const [block] = plain('Mire (https://a.example/x_(1)), o https://b.example.');
    expect(block).to.deep.equal(
      paragraph(
        text('Mire ('),
        {
          kind: 'link',
          address: 'https://a.example/x_(1)',
          host: 'a.example',
          inlines: [text('https://a.example/x_(1)')],
        },
        text('), o '),
        {
          kind: 'link',
          address: 'https://b.example/',
          host: 'b.example',
          inlines: [text('https://b.example')],
        },
        text('.'),
      ),
    );
  });

  it('links nothing that would be a guess or a trick', () => {
    const content =
      'www.a.example a.example ana@a.example javascript:alert(1) https://bank.example@evil.example http:// xhttps://a.example';
    expect(linksIn(plain(content))).to.deep.equal([]);
    expect(wordsIn(plain(content))).to.equal(content);
  });

  it('ends an address before a mark that turns the direction of writing', () => {
    const [link] = linksIn(plain('https://evil.example/\u202egnp.exe'));
    expect(link?.address).to.equal('https://evil.example/');
  });

  it('tells quoted lines apart, as deep as they are', () => {
    expect(plain('Sí.\n\nAna escribió:\n> ¿Va?\n>> Mañana\n> Bien\nListo')).to.deep.equal([
      paragraph(text('Sí.')),
      paragraph(text('Ana escribió:')),
      {
        kind: 'quote',
        blocks: [
          paragraph(text('¿Va?')),
          { kind: 'quote', blocks: [paragraph(text('Mañana'))] },
          paragraph(text('Bien')),
        ],
      },
      paragraph(text('Listo')),
    ]);
  });

  it('takes a single > for what it says', () => {
    expect(plain('si es\n> 20 euros\nno')).to.deep.equal([
      paragraph(text('si es'), lineBreak, text('> 20 euros'), lineBreak, text('no')),
    ]);
  });

  for (const rule of ['_'.repeat(32), '-----Original Message-----', '-----Mensaje original-----']) {
    it(`quotes what stands under ${rule}`, () => {
      const [first, second, ...rest] = plain(`Gracias\n\n${rule}\nDe: Tienda\nAsunto: x\n\nHola`);
      expect(first).to.deep.equal(paragraph(text('Gracias')));
      expect(second?.kind).to.equal('quote');
      expect(rest).to.deep.equal([]);
    });
  }
});
