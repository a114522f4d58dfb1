// @ts-check
/**
 * What code may do, and in which room of src/ (design: one owner per power). The source is read as a
 * syntax tree, so comments and words in a string never count; the text of templates does.
 *
 * A rule: `name`, `rooms` (where it is allowed; none: nowhere), `finds(node)`, and `proof`, a line
 * that the rule must catch. A rule without a working proof fails the check.
 */
import ts from 'typescript';

const GLOBALS = new Set(['window', 'globalThis', 'self', 'document', 'navigator', 'defaultView']);

/**
 * @typedef {{ name: string, rooms?: RegExp, finds: (node: ts.Node) => boolean, proof: string }} Rule
 * @type {Rule[]}
 */
export const POWERS = [
  uses(
    'registration',
    /^define\//,
    ['customElements', 'CustomElementRegistry'],
    'customElements.get("x")',
  ),
  uses(
    'network',
    /^adapters\//,
    ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'],
    'await globalThis.fetch("/x")',
  ),
  calls('the time', /^(controllers\/clock[^/]*|adapters\/.+)\.ts$/, 'Date', ['now'], 'Date.now()'),
  {
    name: 'the time, constructed',
    rooms: /^(controllers\/clock[^/]*|adapters\/.+)\.ts$/,
    finds: (node) =>
      ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length,
    proof: 'const now = new Date();',
  },
  uses(
    'a ticking timer',
    /^(controllers\/clock[^/]*|(?:adapters|server)\/.+)\.ts$/,
    ['setInterval'],
    'setInterval(f, 1000)',
  ),
  uses('showing with Intl', /^format\//, ['Intl'], 'new Intl.NumberFormat("es")'),
  member(
    'showing with a locale',
    /^format\//,
    ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
    'total.toLocaleString()',
  ),
  opens(
    'business-day library',
    /^calendar\//,
    /^(date-fns|@date-fns\/)/,
    'import { addDays } from "date-fns"',
  ),
  opens('IndexedDB library', /^(store|adapters\/memory)\//, /^idb/, 'import { openDB } from "idb"'),
  uses('IndexedDB', /^(store|adapters\/memory)\//, ['indexedDB'], 'indexedDB.open("x")'),
  calls(
    'locks',
    /^(store|adapters\/memory)\//,
    'navigator',
    ['locks'],
    'navigator.locks.request("x", f)',
  ),
  uses('the console', /\/integrator-log\.ts$/, ['console'], 'console.warn("x")'),
  {
    name: 'a listener on the page',
    rooms: /^(controllers|store|adapters\/http)\//,
    finds: isPageListener,
    proof: 'window.addEventListener("focus", f)',
  },
  member(
    'parsing or writing markup',
    undefined,
    [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'srcdoc',
      'setHTMLUnsafe',
      'createContextualFragment',
    ],
    'this.innerHTML = text',
  ),
  uses('a parser of markup', undefined, ['DOMParser'], 'new DOMParser()'),
  {
    name: 'document.write, cookie or query',
    finds: (node) =>
      ts.isPropertyAccessExpression(node) &&
      /^(write|writeln|cookie|querySelector|querySelectorAll|getElementById|getElementsBy\w+)$/.test(
        node.name.text,
      ) &&
      (isNamed(node.expression, 'document') || isNamed(node.expression, 'ownerDocument')),
    proof: 'this.ownerDocument.querySelector("x")',
  },
  uses(
    'unsafe directives',
    undefined,
    ['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'styleMap'],
    'unsafeHTML(text)',
  ),
  uses('code from text', undefined, ['eval', 'Function'], 'new Function("return 1")'),
  uses(
    'web storage',
    undefined,
    ['localStorage', 'sessionStorage', 'cookieStore'],
    'localStorage.x = 1',
  ),
  calls('chance without crypto', undefined, 'Math', ['random'], 'Math.random()'),
  member(
    'the address of the page',
    undefined,
    ['pushState', 'replaceState'],
    'history.pushState(null, "")',
  ),
  text('a style attribute', /(^|[\s"'])style\s*=/, 'html`<p style="color: red"></p>`'),
  text('rem, which the host’s page decides', /\d\s*rem\b/, 'css`p { margin: 1rem }`'),
];

/**
 * Every breach in one source text.
 * @param {string} path under src/ @param {string} source @param {Rule[]} [rules]
 */
export function breaches(path, source, rules = POWERS) {
  const barred = rules.filter((rule) => !rule.rooms?.test(path));
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  /** @type {{ rule: string, line: number, column: number, text: string }[]} */
  const found = [];
  visit(file, (node) => {
    for (const rule of barred) {
      if (!rule.finds(node)) continue;
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        rule: rule.name,
        line: line + 1,
        column: character,
        text: node.getText().slice(0, 60),
      });
    }
  });
  return found;
}

/** @param {ts.Node} node @param {(node: ts.Node) => void} see */
function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/**
 * A name of the page, used bare or through window; a property of something else may share it.
 * @param {string} name @param {RegExp | undefined} rooms @param {string[]} names @param {string} proof
 * @returns {Rule}
 */
function uses(name, rooms, names, proof) {
  const wanted = new Set(names);
  return rule(
    name,
    rooms,
    proof,
    (node) => ts.isIdentifier(node) && wanted.has(node.text) && !isOthersName(node),
  );
}

/** @param {string} name @param {RegExp | undefined} rooms @param {string[]} names @param {string} proof */
function member(name, rooms, names, proof) {
  const wanted = new Set(names);
  return rule(name, rooms, proof, (node) => {
    if (ts.isPropertyAccessExpression(node)) return wanted.has(node.name.text);
    if (ts.isElementAccessExpression(node)) {
      return (
        ts.isStringLiteralLike(node.argumentExpression) && wanted.has(node.argumentExpression.text)
      );
    }
    // .innerHTML=${…} in a template sets the property all the same.
    return isTemplateText(node) && names.some((each) => node.text.includes(`.${each}=`));
  });
}

/** @param {string} name @param {RegExp | undefined} rooms @param {string} object @param {string[]} names @param {string} proof */
function calls(name, rooms, object, names, proof) {
  return rule(
    name,
    rooms,
    proof,
    (node) =>
      ts.isPropertyAccessExpression(node) &&
      names.includes(node.name.text) &&
      isNamed(node.expression, object),
  );
}

/** @param {string} name @param {RegExp | undefined} rooms @param {RegExp} module @param {string} proof */
function opens(name, rooms, module, proof) {
  return rule(
    name,
    rooms,
    proof,
    (node) =>
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      module.test(node.moduleSpecifier.text),
  );
}

/** @param {string} name @param {RegExp} pattern @param {string} proof */
function text(name, pattern, proof) {
  return rule(
    name,
    undefined,
    proof,
    (node) => isTemplateText(node) && isTagged(node) && pattern.test(node.text),
  );
}

/**
 * @param {string} name @param {RegExp | undefined} rooms @param {string} proof
 * @param {(node: ts.Node) => boolean} finds @returns {Rule}
 */
function rule(name, rooms, proof, finds) {
  return rooms ? { name, rooms, proof, finds } : { name, proof, finds };
}

/** @param {ts.Node} node @returns {node is ts.TemplateLiteralLikeNode} */
function isTemplateText(node) {
  return (
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** A template that html or css reads; one without a tag is only a text. @param {ts.Node} node */
function isTagged(node) {
  const template = ts.isTemplateSpan(node.parent) ? node.parent.parent : node.parent;
  return ts.isTaggedTemplateExpression(template) || ts.isTaggedTemplateExpression(template.parent);
}

/** `x`, `this.x`, `window.x`, `a.b.x`. @param {ts.Node} node @param {string} name */
function isNamed(node, name) {
  if (ts.isNonNullExpression(node)) return isNamed(node.expression, name);
  return ts.isIdentifier(node)
    ? node.text === name
    : ts.isPropertyAccessExpression(node) && node.name.text === name;
}

/** A property, a parameter's key or a type's member of that name, and not the page's own. @param {ts.Identifier} node */
function isOthersName(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ![...GLOBALS].some((object) => isNamed(parent.expression, object));
  }
  if (ts.isQualifiedName(parent)) return parent.right === node;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isGetAccessorDeclaration(parent) ||
    ts.isEnumMember(parent);
  return named && parent.name === node;
}

/** @param {ts.Node} node */
function isPageListener(node) {
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return callee.text === 'addEventListener';
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'addEventListener')
    return false;
  const targets = [
    'window',
    'document',
    'globalThis',
    'self',
    'ownerDocument',
    'defaultView',
    'documentElement',
    'body',
    'visualViewport',
    'navigator',
  ];
  return targets.some((name) => isNamed(callee.expression, name));
}
