// @ts-check
/** Parts, slots, states and tokens that the source of an element really has: what the manifest must say. */
import ts from 'typescript';

/** @typedef {{ parts: Set<string>, slots: Set<string>, states: Set<string>, tokens: Set<string> }} Surface */

/** @param {string} source @returns {Surface} */
export function surfaceOf(source) {
  /** @type {Surface} */
  const surface = { parts: new Set(), slots: new Set(), states: new Set(), tokens: new Set() };
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const drawers = new Set(file.statements.flatMap(drawerOf));
  visit(file, (node) => {
    if (ts.isCallExpression(node) && drawers.has(node.expression.getText())) {
      for (const name of words(wordsIn(node.arguments[0] ?? node))) surface.parts.add(name);
    }
    if (ts.isTaggedTemplateExpression(node)) readTemplate(node, surface);
    if (ts.isCallExpression(node)) readState(node, surface.states);
    // Handed on to a function that draws it: `careLink({ part: 'room' })`.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'part') {
      for (const name of words(wordsIn(node.initializer))) surface.parts.add(name);
    }
  });
  return surface;
}

/** A function of the file that draws something under the part it is given first. @param {ts.Statement} statement */
function drawerOf(statement) {
  if (!ts.isFunctionDeclaration(statement)) return [];
  const isDrawer = statement.parameters[0]?.name.getText() === 'part';
  return isDrawer && statement.name ? [statement.name.text] : [];
}

/** @param {ts.TaggedTemplateExpression} node @param {Surface} surface */
function readTemplate(node, surface) {
  const text = flat(node.template);
  for (const [, token = ''] of text.matchAll(/var\(\s*(--care-[\w-]+)/g)) surface.tokens.add(token);
  if (!/^(html|svg|staticHtml)$/.test(node.tag.getText())) return;
  for (const names of attributes(text, 'part')) {
    for (const name of words(names)) surface.parts.add(name);
  }
  for (const pairs of attributes(text, 'exportparts')) {
    for (const pair of pairs.split(',')) surface.parts.add(pair.split(':').at(-1)?.trim() ?? '');
  }
  for (const [, rest = ''] of text.matchAll(/<slot\b([^>]*)>/g)) {
    surface.slots.add(/\bname=["']?([\w-]+)/.exec(rest)?.[1] ?? '');
  }
}

/**
 * The template as one text; an expression stands as the words it may become, so that
 * part="row ${open ? 'open' : ''}" has both its parts.
 * @param {ts.TemplateLiteral} template
 */
function flat(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  let text = template.head.text;
  for (const span of template.templateSpans) {
    const inAttribute = /\s(part|exportparts|name)=("[^"]*|)$/.test(text);
    text += (inAttribute ? wordsIn(span.expression) : '') + span.literal.text;
  }
  return text;
}

/** @param {ts.Node} expression */
function wordsIn(expression) {
  /** @type {string[]} */
  const found = [];
  visit(expression, (node) => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
  });
  return found.join(' ');
}

/** `internals.states.add('loading')` and `.toggle('loading', …)`. @param {ts.CallExpression} node @param {Set<string>} states */
function readState(node, states) {
  if (!/\bstates\.(add|delete|toggle)$/.test(node.expression.getText())) return;
  const [first] = node.arguments;
  if (first && ts.isStringLiteralLike(first)) states.add(first.text);
}

/** @param {ts.Node} node @param {(node: ts.Node) => void} see */
function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Values of an attribute, quoted or not. @param {string} text @param {string} name */
function attributes(text, name) {
  const pattern = new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>"]+))`, 'g');
  return [...text.matchAll(pattern)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** @param {string} names */
function words(names) {
  return names.split(/\s+/).filter(Boolean);
}
