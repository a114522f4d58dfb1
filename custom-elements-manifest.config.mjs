// @ts-check
/** `npm run manifest` writes custom-elements.json: what a host may see of each element, no more. */

export default {
  globs: ['src/elements/**/*-element.ts', 'src/elements/**/*-events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [hostView()],
};

function hostView() {
  return {
    name: 'host-view',
    /** Fields that @consume or @provide fills are wiring, and so is what is marked so. @param {any} context */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const declaration = moduleDoc.declarations?.find(
        (/** @type {any} */ each) => each.name === node.name.text,
      );
      const wired = node.members
        .filter((/** @type {any} */ member) =>
          (ts.getDecorators(member) ?? []).some((/** @type {any} */ each) =>
            /^@(consume|provide|state)\b/.test(each.getText()),
          ),
        )
        .map((/** @type {any} */ member) => member.name.getText());
      if (declaration?.members) {
        declaration.members = declaration.members.filter(
          (/** @type {any} */ each) => !wired.includes(each.name),
        );
      }
    },
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) trim(declaration);
        module.exports = module.exports.filter((/** @type {any} */ each) => each.kind === 'js');
      }
      customElementsManifest.modules = [
        ...customElementsManifest.modules.map(inDist),
        ...customElementsManifest.modules.flatMap(definitions),
      ].sort((a, b) => a.path.localeCompare(b.path));
    },
  };
}

/** @param {any} declaration */
function trim(declaration) {
  declaration.members = declaration.members
    ?.filter(isPublic)
    .map((/** @type {any} */ { privacy: _, ...member }) => member);
  // An event that no name was written for was guessed from a dispatch; the written ones are complete.
  declaration.events = declaration.events?.filter(
    (/** @type {any} */ each) => each.name?.startsWith('care-') || each.description,
  );
}

/** @param {any} member */
function isPublic(member) {
  if (member.privacy && member.privacy !== 'public') return false;
  return !member.name.startsWith('#') && !member.static && !NOT_FOR_HOSTS.has(member.name);
}

/** Lit's own life, which an element overrides but no host calls. */
const NOT_FOR_HOSTS = new Set([
  'render',
  'createRenderRoot',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'shouldUpdate',
  'willUpdate',
  'update',
  'firstUpdated',
  'updated',
  'getUpdateComplete',
  'scheduleUpdate',
]);

/** A host has dist, not src. @param {any} module */
function inDist(module) {
  return JSON.parse(
    JSON.stringify(module).replaceAll(/"(\/?)src\/([^"]+)\.ts"/g, '"$1dist/$2.js"'),
  );
}

/** The module of src/define that registers each element; the classes themselves do not. @param {any} module */
function definitions(module) {
  return module.declarations
    .filter((/** @type {any} */ each) => each.customElement && each.tagName)
    .map((/** @type {any} */ { name, tagName }) => ({
      kind: 'javascript-module',
      path: `dist/define/${tagName.replace(/^care-/, '')}.js`,
      declarations: [],
      exports: [
        {
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: module.path.replace(/^src\/(.+)\.ts$/, 'dist/$1.js') },
        },
      ],
    }));
}
