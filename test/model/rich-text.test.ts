import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { reduceBody } from '../../src/model/rich-text.js';
import { MAILS } from '../support/mails.js';
import { depthOf, linksIn, wordsIn } from '../support/rich-blocks.js';
import { visibleText } from '../support/visible-text.js';

const html = (content: string) => reduceBody({ format: 'html', content });
const plain = (content: string) => reduceBody({ format: 'plain', content });

describe('a mail', () => {
  /** What is left to read when quotes are folded. */
  const unfolded = (content: string) =>
    wordsIn(html(content).filter(({ kind }) => kind !== 'quote')).replaceAll('\u00a0', ' ');
  const kinds = (content: string) => html(content).map(({ kind }) => kind);

  it('from Gmail folds the earlier one together with the line that names its writer', () => {
    expect(unfolded(MAILS.gmailReply)).to.equal(
      'Hola,\n\nNo me ha llegado el pedido 1042-A.\n¿Lo pueden revisar?',
    );
    expect(kinds(MAILS.gmailReply)).to.deep.equal(['paragraph', 'paragraph', 'quote']);
  });

  it('from Gmail shows answers written between the lines', () => {
    expect(unfolded(MAILS.gmailInline)).to.equal('La M, por favor.\n\nAzul.');
  });

  it('from Gmail keeps its lists', () => {
    expect(kinds(MAILS.gmailList)).to.deep.equal(['paragraph', 'list', 'list']);
  });

  it('from Outlook is read without its office markup and folds from the rule on', () => {
    expect(unfolded(MAILS.outlookDesktop)).to.equal(
      'Buenos días:\n\nAdjunto la factura.\n\n1.   Revisar importe\n\n[Captura de pantalla]',
    );
    expect(kinds(MAILS.outlookDesktop).at(-1)).to.equal('quote');
  });

  it('from Outlook on the web folds from the header on', () => {
    expect(unfolded(MAILS.outlookWeb)).to.equal('Sigo esperando.');
    expect(wordsIn(html(MAILS.outlookWeb))).to.contain('Estamos en ello.');
  });

  it('from Thunderbird and Apple folds what it cites', () => {
    expect(unfolded(MAILS.thunderbird)).to.equal('Gracias, recibido.');
    expect(unfolded(MAILS.appleMail)).to.equal('Perfecto.');
    expect(kinds(MAILS.thunderbird)).to.deep.equal(['paragraph', 'quote']);
  });

  it('from a shop system keeps its lines and its address', () => {
    expect(unfolded(MAILS.magento)).to.equal(
      'Hola:\n\nSu pedido sale hoy.\nSeguimiento: https://correo.example/t?id=1&lang=es.\n\nUn saludo',
    );
    expect(linksIn(html(MAILS.magento)).map(({ address }) => address)).to.deep.equal([
      'https://correo.example/t?id=1&lang=es',
    ]);
  });

  it('that is plain but called HTML keeps its lines', () => {
    expect(unfolded(MAILS.barely)).to.equal('Hola:\n\nPrecio < 20 & envío > 3 €\nGracias');
  });

  it('in layout tables reads from top to bottom', () => {
    expect(unfolded(MAILS.tables)).to.equal(
      '[Shop]\n\nPedido 7\n\nEnviado.\n\nProducto\tCantidad\nTaza\t2\n\nVer pedido',
    );
  });

  for (const [name, content] of Object.entries(MAILS)) {
    it(`has every word that a browser shows (${name})`, () => {
      const bare = (words: string) => words.replace(/\[.*?\]|\s/g, '');
      expect(bare(wordsIn(html(content)))).to.equal(bare(visibleText(content)));
    });
  }
});

const HOSTILE_SIZES: Readonly<Record<string, string>> = {
  'nested elements': '<div>',
  'nested quotes': '<blockquote>',
  'nested lists': '<ul><li>x',
  'nested marks': '<b>x<i>',
  'ends of nothing': 'x</ul></blockquote></div></b>',
  'unclosed quotes': '<a href="',
  'unclosed quotes of two kinds': `<a b="' <a c='" `,
  'unclosed tags': '<a <a ',
  'ends of tags in quotes': '<a x=">" ',
  'unclosed comments': '<!--',
  'unclosed hidden elements': '<svg><script><style><template>x',
  'bare brackets': '<',
  'half entities': '&#x',
  'long entities': '&aaaaaaaaaa',
  'hard spaces': '\u00a0 ',
  'closing brackets': 'http://a.example/)',
  'brackets in one address': ')',
  'halves of addresses': 'http://',
  'quote marks': '>',
  'equals signs': '<a = = ',
  breaks: 'a<br>',
  rows: '<tr><td>',
  dots: '.',
  'colons and lines': 'a:\n>',
};

describe('a hostile body', () => {
  // A million characters: time that grows with the square would take hours, and mocha stops at 15 s.
  for (const [name, piece] of Object.entries(HOSTILE_SIZES)) {
    it(`of ${name} neither hangs nor grows without end`, () => {
      const repeated = piece.repeat(1_000_000 / piece.length);
      for (const content of [repeated, `http://a.example/${repeated}`, `${repeated}">'`]) {
        for (const format of ['html', 'plain'] as const) {
          const blocks = reduceBody({ format, content });
          expect(depthOf(blocks)).to.be.lessThan(40);
          expect(JSON.stringify(blocks).length).to.be.lessThan(content.length + 2_000_000);
        }
      }
    });
  }

  it('of fifty thousand pieces keeps each word, although not each mark', () => {
    const content = Array.from({ length: 50_000 }, (_, index) => `<p><b>w${index}</b></p>`).join(
      '',
    );
    const blocks = html(content);
    expect(wordsIn(blocks).match(/w\d+/g)?.length).to.equal(50_000);
    expect(blocks.length).to.be.lessThan(20_000);
  });

  it('nested deeper than anybody reads loses no word', () => {
    const content = Array.from({ length: 500 }, (_, index) => `<blockquote><ul><li>w${index} `);
    const words = wordsIn(html(`${content.join('')}${'</ul></blockquote>'.repeat(500)}end`));
    expect(words.match(/w\d+|end/g)?.length).to.equal(501);
  });
});

describe('whatever tags stand around them, words stay', () => {
  const word = fc.nat({ max: 999_999 }).map((number) => `w${number}q`);
  const attribute = fc.constantFrom(
    '',
    ' class="gmail_attr"',
    ' id=divRplyFwdMsg',
    ` title="a > b"`,
    ` title='"'`,
    ' x=" y',
    ' hidden',
    ' href="https://a.example/"',
    ' href=javascript:x',
    ' a=b/',
    ' /',
    '=',
  );
  const tagsOf = (names: readonly string[]) =>
    fc
      .tuple(fc.constantFrom('<', '</', '<'), fc.constantFrom(...names), attribute)
      .map(([open, name, more]) => `${open}${name}${more}>`);
  const FLOW = [
    ...['p', 'div', 'span', 'b', 'I', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'pre'],
    ...['h1', 'h2', 'br', 'hr', 'font', 'o:p', 'center', 'dl', 'dt', 'dd', 'section', 'u', 'code'],
    ...['unheard-of', 'body', 'html', 'form', 'button', 'label', 'nobr', 'address', 'article'],
  ];
  const TABLES = ['table', 'tbody', 'tr', 'td', 'th', 'caption', 'thead'];
  const DRAWINGS = ['svg', 'g', 'text', 'desc', 'foreignObject', 'math', 'mi', 'select', 'option'];
  const crumbs = fc.constantFrom(
    ...[' ', '\n', '&nbsp;', '&', '<', '< ', '<3', '>', '"', "'", '&amp;', '&#65;', '</>', '<?x>'],
    ...[
      '<!-- c -->',
      '<!-->',
      '<!--->',
      '<![if x]>',
      '<![endif]>',
      '<!doctype html>',
      '-->',
      ']]>',
    ],
  );
  const hidden = fc
    .tuple(
      fc.constantFrom('script', 'style', 'iframe', 'noscript', 'template', 'object'),
      fc.array(fc.oneof(word, tagsOf(FLOW)), { maxLength: 4 }),
    )
    .map(([name, inside]) => `<${name}>${inside.join('').replaceAll('"', '')}</${name}>`);
  const soup = (...more: fc.Arbitrary<string>[]) =>
    fc
      .array(fc.oneof(word, tagsOf(FLOW), crumbs, ...more), { maxLength: 40 })
      .map((all) => all.join(''));
  const wordsOf = (all: string) => all.match(/w\d+q/g) ?? [];

  /** Whether the first list stands in the second, in this order. */
  function isWithin(few: readonly string[], many: readonly string[]): boolean {
    let found = 0;
    for (const each of many) if (each === few[found]) found++;
    return found === few.length;
  }

  it('in the order in which a browser shows them', () => {
    fc.assert(
      fc.property(soup(), (content) =>
        isWithin(wordsOf(visibleText(content)), wordsOf(wordsIn(html(content)))),
      ),
      { numRuns: 3000 },
    );
  });

  it('and none of them twice or from nowhere', () => {
    fc.assert(
      fc.property(soup(hidden), (content) => {
        expect(isWithin(wordsOf(wordsIn(html(content))), wordsOf(content))).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [where, more] of [
    ['in tables and around what is hidden', [hidden, tagsOf(TABLES)]],
    ['in drawings, tables and choices', [tagsOf(TABLES), tagsOf(DRAWINGS)]],
  ] as const) {
    it(`also ${where}, where a browser moves some of them`, () => {
      fc.assert(
        fc.property(soup(...more), (content) => {
          const kept = wordsOf(wordsIn(html(content))).sort();
          return isWithin(wordsOf(visibleText(content)).sort(), kept);
        }),
        { numRuns: 2000 },
      );
    });
  }

  it('and a reducer that strips tags by a pattern loses some of them', () => {
    const naive = (content: string) => content.replace(/<[^>]*>/g, '');
    const run = fc.check(
      fc.property(soup(), (content) =>
        isWithin(wordsOf(visibleText(content)), wordsOf(naive(content))),
      ),
      { numRuns: 3000 },
    );
    expect(run.failed).to.equal(true);
  });

  it('also as plain text, character for character but for the blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (content) => {
        const bare = (words: string) => words.replace(/[\s>]/g, '');
        return bare(wordsIn(plain(content))) === bare(content);
      }),
      { numRuns: 2000 },
    );
  });
});
