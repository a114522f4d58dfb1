// @ts-check
/**
 * The payload lists of Debian's `wapiti` and `wfuzz`, read where they are installed and never copied: their
 * licences are not ours. Test pages import them as `payload-lists.js`, which is served from here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const WAPITI = '/usr/lib/python3/dist-packages/wapitiCore/data/attacks';
const WFUZZ = '/usr/share/wfuzz/wordlist/Injections';

/** What a missing one is called, although nobody can list its folder. */
const EXPECTED = [
  `${WAPITI}/xssPayloads.ini`,
  `${WAPITI}/xxePayloads.ini`,
  ...['All_attack', 'SQL', 'Traversal', 'XML', 'XSS', 'bad_chars'].map(
    (name) => `${WFUZZ}/${name}.txt`,
  ),
];

/** `.ci/run` installs both packages; a list that is missing there is a failure. */
const isRequired = process.env['CARE_PAYLOAD_LISTS'] === 'required';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function payloadLists() {
  const lists = readLists();
  const missing = EXPECTED.filter((path) => !existsSync(path));
  console.log(
    missing.length === 0
      ? `Payload lists: ${lists.length} of wapiti and wfuzz`
      : `Payload lists: ${missing.length} are missing and not tried (apt-get install wapiti wfuzz)`,
  );
  return {
    name: 'payload-lists',
    serve(context) {
      if (context.path !== '/test/support/payload-lists.js') return;
      return [
        `export const PAYLOAD_LISTS = ${JSON.stringify(lists)};`,
        `export const MISSING_LISTS = ${JSON.stringify(isRequired ? missing : [])};`,
      ].join('\n');
    },
  };
}

function readLists() {
  const more = existsSync(WFUZZ) ? readdirSync(WFUZZ).map((name) => `${WFUZZ}/${name}`) : [];
  return [...new Set([...EXPECTED, ...more])]
    .filter((path) => existsSync(path))
    .map((path) => ({ name: basename(path), strings: stringsOf(path) }));
}

/** @param {string} path */
function stringsOf(path) {
  // Every byte is a character: one of them tries those that are no UTF-8.
  const lines = readFileSync(path, 'latin1').split(/\r?\n/u);
  const payloads = path.endsWith('.ini')
    ? lines.flatMap((line) => /^payload = (.+)$/u.exec(line)?.[1] ?? []).flatMap(filledIn)
    : lines.filter((line) => line !== '');
  return [...new Set(payloads)];
}

/** Wapiti's own marks: characters that no ini file holds, and the quotes of an attribute. @param {string} payload */
function filledIn(payload) {
  const plain = payload
    .replaceAll('[LF]', '\n')
    .replaceAll('[TAB]', '\t')
    .replaceAll('[FF]', '\f')
    .replaceAll('[EXTERNAL_ENDPOINT]', 'https://pixel.invalid/');
  const quotes = plain.includes('[ATTR_SEP]') ? ['', '"', "'"] : [''];
  return quotes.map((quote) =>
    plain.replaceAll('[ATTR_SEP]', `${quote} `).replaceAll('[VALUE_SEP]', quote),
  );
}
