// @ts-check
/** The corridor of src/: which room may open which, and which packages it may use. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

const BELOW_CONTROLLERS = ['store', 'adapter', 'model', 'calendar', 'text', 'format', 'styles'];

/** Rooms that a room may open besides itself. @type {Record<string, string[]>} */
export const MAY_OPEN = {
  calendar: [],
  model: ['calendar'],
  adapter: ['model', 'calendar'],
  // What both ends of the HTTP contract share.
  wire: ['adapter', 'model'],
  adapters: ['wire', 'adapter', 'model', 'calendar'],
  server: ['wire', 'adapter', 'model'],
  testing: ['adapter', 'model', 'calendar'],
  store: ['adapter', 'model', 'calendar'],
  text: [],
  format: ['calendar', 'model', 'text'],
  styles: [],
  controllers: BELOW_CONTROLLERS,
  elements: ['controllers', ...BELOW_CONTROLLERS],
  define: ['elements', 'controllers', ...BELOW_CONTROLLERS],
  'index.ts': ['elements', 'controllers', ...BELOW_CONTROLLERS, 'adapters'],
};

/** Packages that a room may use; a room that is absent may use none. @type {Record<string, RegExp>} */
export const MAY_USE = {
  calendar: /^(date-fns|@date-fns\/tz)(\/|$)/,
  adapter: /^valibot$/,
  wire: /^valibot$/,
  adapters: /^(valibot|idb|eventsource-parser)(\/|$)/,
  // Node's own, asked for only where a file goes to disk: the handler runs in any runtime.
  server: /^(valibot$|node:)/,
  testing: /^valibot$/,
  store: /^(idb|valibot)$/,
  styles: /^lit$/,
  // Decorators are our own (decision 1831).
  controllers: /^(lit(?!\/decorators)(\/.+)?|@lit\/context)$/,
  elements: /^(lit(?!\/decorators)(\/.+)?|@lit\/context|@tanstack\/virtual-core)$/,
  define: /^lit$/,
};

/** Only a door of the package is a barrel. */
export const BARRELS =
  /^(index|adapter\/index|adapters\/[^/]+\/index|testing\/index|server\/index)\.ts$/;

/** @typedef {{ from: string, to: string, typeOnly: boolean, bare: boolean }} Edge */

/** @param {string} root @returns {Map<string, string>} path under root to source */
export function readSources(root) {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** @param {Map<string, string>} sources @returns {Edge[]} */
export function edgesOf(sources) {
  return [...sources].flatMap(([from, source]) =>
    importsIn(source).map((found) => ({ ...found, from, to: target(from, found.to) })),
  );
}

/** What is wrong with one edge, or nothing. @param {Edge} edge @returns {string | undefined} */
export function wrong(edge) {
  const { from, to } = edge;
  const room = roomOf(from);
  if (!to.startsWith('./')) {
    return MAY_USE[room]?.test(to) ? undefined : `${from}: ${room} may not use the package ${to}`;
  }
  const path = to.slice(2);
  if (edge.bare)
    return `${from}: imports ${path} only for its effect, which bundlers drop silently`;
  const other = roomOf(path);
  if (room === other) return sideways(from, path);
  if (room === 'format' && other === 'text' && !edge.typeOnly) {
    return `${from}: format knows the types of text, not its words`;
  }
  if (from.endsWith('-draft.ts') && !['model', 'adapter', 'calendar'].includes(other)) {
    return `${from}: a draft is pure, it may not open ${other}`;
  }
  const may = MAY_OPEN[room];
  if (!may) return `${from}: ${room} is no room of src/`;
  return may.includes(other) ? undefined : `${from}: ${room} may not open ${other} (${path})`;
}

/**
 * Circles of files that load each other. What is imported as a type is erased, and across rooms even
 * types run one way.
 * @param {Edge[]} edges
 */
export function circles(edges) {
  /** @type {Map<string, string[]>} */
  const next = new Map();
  for (const { from, to, typeOnly } of edges) {
    if (!typeOnly && to.startsWith('./')) next.set(from, [...(next.get(from) ?? []), to.slice(2)]);
  }
  /** @type {string[]} */
  const found = [];
  const done = new Set();
  /** @param {string} file @param {string[]} trail */
  const walk = (file, trail) => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

/** Two folders of one room that must not know each other. @param {string} from @param {string} to */
function sideways(from, to) {
  const [room, folder] = from.split('/');
  const [, other] = to.split('/');
  const foldered = (room === 'elements' || room === 'adapters') && to.split('/').length > 2;
  if (!foldered || folder === other || other === 'parts') return undefined;
  return `${from}: ${room}/${folder} may not open ${room}/${other}`;
}

/** @param {string} path */
function roomOf(path) {
  return path.split('/')[0] ?? path;
}

/** @param {string} from @param {string} specifier */
function target(from, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  return `./${normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts')}`;
}

/** @param {string} source @returns {{ to: string, typeOnly: boolean, bare: boolean }[]} */
function importsIn(source) {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  /** @type {{ to: string, typeOnly: boolean, bare: boolean }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      found.push({
        to: node.moduleSpecifier.text,
        typeOnly: clause?.isTypeOnly ?? false,
        bare: !clause,
      });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ to: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, bare: false });
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      found.push({ to: node.argument.literal.text, typeOnly: true, bare: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [asked] = node.arguments;
      // An address that is computed cannot be checked, so it is not allowed to be.
      found.push({
        to: asked && ts.isStringLiteralLike(asked) ? asked.text : '(computed)',
        typeOnly: false,
        bare: false,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
