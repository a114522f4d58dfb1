import { expect } from '@open-wc/testing';
import { reduceBody } from '../../src/model/rich-text.js';
import { linksIn, wordsIn } from '../support/rich-blocks.js';
import { visibleText } from '../support/visible-text.js';

const html = (content: string) => reduceBody({ format: 'html', content });
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const lineBreak = { kind: 'break' } as const;
const paragraph = (...inlines: object[]) => ({ kind: 'paragraph', inlines });

describe('an HTML body', () => {
  it('keeps paragraphs, lines, and what is strong or stressed', () => {
    expect(
      html('<p>Uno <b>dos</b> <i>tres <strong>c</strong></i><br>x</p><div>y</div>'),
    ).to.deep.equal([
      paragraph(
        text('Uno '),
        { kind: 'text', text: 'dos ', strong: true },
        { kind: 'text', text: 'tres ', emphasis: true },
        { kind: 'text', text: 'c', strong: true, emphasis: true },
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
