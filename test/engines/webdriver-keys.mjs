// @ts-check
/** The code points that WebDriver has for keys without a character. */

/** @type {Record<string, string>} */
const CODES = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  Meta: '\uE03D',
};

/** @param {string} key a key's name, or the character itself */
export function keyCode(key) {
  const code = CODES[key] ?? /^(?:Key|Digit)(\w)$/.exec(key)?.[1]?.toLowerCase() ?? key;
  if ([...code].length !== 1) throw new Error(`No WebDriver code for the key ${key}.`);
  return code;
}
