import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { reduceBody } from '../../src/model/rich-text.js';
import { MAILS } from '../support/mails.js';
import { depthOf, linksIn, wordsIn } from '../support/rich-blocks.js';
import { visibleText } from '../support/visible-text.js';

const html = (content: string) => reduceBody({ format: 'html', content });
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

describe('an HTML body', () => {
  it('keeps paragraphs, lines, and what is strong or stressed', () => {
    expect(
      html('<p>Uno <b>dos</b> <i>tres <strong>c</strong></i><br>x</p><div>y</div>'),
    ).to.deep.equal([
      paragraph(
        text('Uno'),
        { kind: 'text', text: ' dos', strong: true },
        { kind: 'text', text: ' tres', emphasis: true },
        { kind: 'text', text: ' c', strong: true, emphasis: true },
        lineBreak,
        text('x'),
      ),
      paragraph(text('y')),
    ]);
  });

  it('takes two breaks, or an empty line, for a new paragraph', () => {
    const two = [paragraph(text('a')), paragraph(text('b'))];
    expect(html('a<br><br>b')).to.deep.equal(two);
    expect(html('<div>a</div><div><br></div><div>b</div>')).to.deep.equal(two);
    expect(html('<div>a</div><div>&nbsp;</div><div>b</div>')).to.deep.equal(two);
    expect(html('<p>a</p><p>&nbsp;</p><p><o:p></o:p></p><p>b</p>')).to.deep.equal(two);
  });

  it('keeps lists in lists, and the number a list begins with', () => {
    expect(
      html('<ol start=3><li>a<ul><li>b</ul><li>c</ol><ul><ul><li>d</ul></ul><ul><li></ul>'),
    ).to.deep.equal([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph(text('a')), { kind: 'list', ordered: false, items: [[paragraph(text('b'))]] }],
          [paragraph(text('c'))],
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'list', ordered: false, items: [[paragraph(text('d'))]] }]],
      },
    ]);
  });

  it('keeps every space of preformatted lines', () => {
    expect(html('<pre>\n  a\n   b &lt;</pre>c')).to.deep.equal([
      { kind: 'preformatted', inlines: [text('  a\n   b <')] },
      paragraph(text('c')),
    ]);
  });

  it('puts the cells of a row in one line', () => {
    expect(wordsIn(html('<table><tr><td>a<td>b<tr><td>c</td> <td>d</td></tr></table>'))).to.equal(
      'a\tb\nc\td',
    );
  });

  it('drops what nobody reads', () => {
    const content = `a<script>1</script><style>2</style><title>3</title><template>4</template>
      <noscript>7</noscript><iframe>8</iframe><object>9</object><!-- 10 --><!--[if mso]>11<![endif]-->
      <xml>12</xml><![if !mso]>b<![endif]><!--[if !mso]><!-->c<!--<![endif]--><p></p>`;
    expect(wordsIn(html(content)).replace(/\s/g, '')).to.equal('abc');
  });

  it('keeps the words of what never ends', () => {
    expect(wordsIn(html('<script>uno'))).to.equal('uno');
    expect(wordsIn(html('a <!-- <b>uno</b> dos'))).to.contain('uno dos');
    expect(wordsIn(html('<p title="x>uno</p><p>dos'))).to.equal('uno\n\ndos');
    expect(wordsIn(html('cuesta <20 y <b'))).to.equal('cuesta <20 y <b');
  });

  it('reads character references as a browser does', () => {
    const written =
      '&nbsp;&euro;&aacute;&Ntilde;&ntilde;&iquest;&hellip;&ndash;&rdquo;&rarr;&apos;&quot;&lt;&gt;&amp;' +
      '&#225;&#xE1;&#XE1&#0;&#128;&#x9f;&#xD800;&#x110000;&#99999999999999999999;&#x1F600;&#129;' +
      '&copy 2026 &eacutex &lt&gt; &unheard; & &; &#; &#x; &AMP';
    const expected = visibleText(`<p>${written}</p>`)
      .replace('éx', '&eacutex')
      .replace(/&$/, '&AMP');
    expect(wordsIn(html(`x${written}`)).slice(1)).to.equal(expected);
  });

  it('reads an address after its character references, and no others into it', () => {
    const [link] = linksIn(html('<a href="https://a.example/?a=1&amp;copy=2&not=3&notx=4">x</a>'));
    expect(link?.address).to.equal('https://a.example/?a=1&copy=2&not=3&notx=4');
  });

  it('names the real host of a link whatever its words say', () => {
    const [link] = linksIn(html('<a href="https://evil.example/x">https://bank.example</a>'));
    expect(link).to.deep.include({ address: 'https://evil.example/x', host: 'evil.example' });
  });

  it('leaves the space around a link outside of it', () => {
    expect(html('<p>vea <a href="https://a.example">esto </a>hoy</p>')).to.deep.equal([
      paragraph(
        text('vea '),
        { kind: 'link', address: 'https://a.example/', host: 'a.example', inlines: [text('esto')] },
        text(' hoy'),
      ),
    ]);
  });

  it('keeps one link one link over lines and marks', () => {
    const [link, ...rest] = linksIn(html('<a href="https://a.example">uno <b>dos</b><br>tres</a>'));
    expect(rest).to.deep.equal([]);
    expect(link?.inlines.map(({ kind }) => kind)).to.deep.equal(['text', 'text', 'break', 'text']);
  });

  it('leaves a mark where a picture stood, but not for decoration or counting pixels', () => {
    const [block] = html(
      '<img src=a alt="Taza  rota"> y <img src=b><img src=c alt=""><img src=d width=1 height=1>',
    );
    expect(block).to.deep.equal(
      paragraph({ kind: 'image', alt: 'Taza  rota' }, text(' y '), { kind: 'image', alt: '' }),
    );
  });

  it('allows mail addresses where the host of the page does', () => {
    const body = { format: 'html', content: '<a href="mailto:a@b.example">x</a>' } as const;
    expect(linksIn(reduceBody(body))).to.deep.equal([]);
    expect(linksIn(reduceBody(body, { mailto: true }))[0]?.host).to.equal('a@b.example');
  });
});

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
