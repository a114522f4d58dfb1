// @ts-check
/** docs/trace.md as data, and what in it leads nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { toId, storyNameFromExport } from 'storybook/internal/csf';
import ts from 'typescript';

/**
 * @typedef {object} Requirement
 * @property {string} id Such as `M-3`.
 * @property {string} says
 * @property {string[]} stories Their ids.
 * @property {string[]} tests `file › name`, the file without `test/`.
 * @property {string} due What it waits for; empty: it is there.
 */

/** @param {string} text @returns {Requirement[]} */
export function requirementsIn(text) {
  return text
    .split('\n')
    .filter((line) => /^\|\s*[A-Z]+-\d+\s*\|/.test(line))
    .map((line) => {
      const [id = '', says = '', stories = '', tests = ''] = cells(line);
      const due = /^due: (.+)$/.exec(tests)?.[1] ?? '';
      return { id, says, stories: quoted(stories), tests: due === '' ? quoted(tests) : [], due };
    });
}

/** The cells of a row; a pipe in one is written `\|`. @param {string} line */
function cells(line) {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** @param {string} cell */
function quoted(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside);
}

/**
 * What is dead or empty in a table of requirements.
 * @param {Requirement[]} requirements @param {ReadonlySet<string>} stories
 * @param {(file: string) => ReadonlySet<string>} testsOf the names of the tests in a file under test/
 * @returns {string[]}
 */
export function deadIn(requirements, stories, testsOf) {
  const ids = requirements.map(({ id }) => id);
  return requirements.flatMap((requirement, at) => {
    const { id, says, due } = requirement;
    const wrong = [];
    if (ids.indexOf(id) !== at) wrong.push(`${id}: stands there twice`);
    if (says.length < 10) wrong.push(`${id}: says nothing`);
    if (due !== '') return wrong;
    if (requirement.stories.length === 0) wrong.push(`${id}: has no story`);
    if (requirement.tests.length === 0) wrong.push(`${id}: has no test`);
    for (const story of requirement.stories) {
      if (!stories.has(story)) wrong.push(`${id}: there is no story ${story}`);
    }
    for (const test of requirement.tests) {
      const [file = '', name = ''] = test.split(' › ');
      if (!testsOf(file).has(name)) wrong.push(`${id}: there is no test ${test}`);
    }
    return wrong;
  });
}

/** The ids of all stories, as Storybook makes them. @returns {ReadonlySet<string>} */
export function storyIds() {
  const files = readdirSync('stories').filter((file) => file.endsWith('.stories.ts'));
  return new Set(files.flatMap((file) => idsIn(readFileSync(`stories/${file}`, 'utf8'))));
}

/** @param {string} source @returns {string[]} */
function idsIn(source) {
  const title = /^ {2}title: '([^']+)'/m.exec(source)?.[1] ?? '';
  const names = [...source.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
  return names.map((name) => toId(title, storyNameFromExport(name)));
}

/** @type {Map<string, ReadonlySet<string>>} */
const known = new Map();

/** The names of the tests in a file; one with a value in it is named with `…` there. @param {string} file under test/ */
export function testNamesIn(file) {
  const names = known.get(file) ?? namesIn(file);
  known.set(file, names);
  return names;
}

/** @param {string} file @returns {ReadonlySet<string>} */
function namesIn(file) {
  const path = `test/${file}`;
  if (!existsSync(path)) return new Set();
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  /** @type {Set<string>} */
  const names = new Set();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'it') {
      const [name] = node.arguments;
      if (name) names.add(nameOf(name));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** @param {ts.Expression} name */
function nameOf(name) {
  if (ts.isStringLiteralLike(name)) return name.text;
  if (!ts.isTemplateExpression(name)) return '';
  return [name.head.text, ...name.templateSpans.map(({ literal }) => literal.text)].join('…');
}
