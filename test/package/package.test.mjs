// @ts-check
/** What a stranger gets who installs the package: built, packed, unpacked in an empty project. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { elementDoors, expectedDoors, expectedSideEffects } from './doors.mjs';
import { makeEmptyProject } from './empty-project.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const bin = (/** @type {string} */ name) => join('node_modules/.bin', name);

describe('package.json', () => {
  for (const [door, file] of Object.entries(expectedDoors())) {
    it(`opens ${door}`, () => {
      const types = file.replace(/\.js$/, '.d.ts');
      assert.deepEqual(manifest.exports[door], { types, default: file });
    });
  }

  it('lists as having effects what registers, and nothing else', () => {
    assert.deepEqual([...manifest.sideEffects].sort(), expectedSideEffects().sort());
  });

  it('has the version that the code says it has', () => {
    const source = readFileSync('src/define/version.ts', 'utf8');
    assert.ok(source.includes(`VERSION = '${manifest.version}'`), source);
  });

  it('says types first, for every door that has code', () => {
    for (const [door, target] of Object.entries(manifest.exports)) {
      if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types', door);
    }
  });

  it('loads no package that it does not name: what mocks and tests stays here', () => {
    const named = new Set([...Object.keys(manifest.dependencies), 'seller-care-kit']);
    const found = filesIn('dist')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => packagesIn(readFileSync(join('dist', file), 'utf8')));
    assert.ok(found.includes('lit'), 'Nothing was found at all.');
    assert.deepEqual([...new Set(found)].filter((name) => !named.has(name)).sort(), []);
    assert.deepEqual(packagesIn("import { http } from 'msw/browser'; await import('a');"), [
      'msw',
      'a',
    ]);
  });

  it('has no word of the mocks of its demo in it', () => {
    const mocked = filesIn('dist').filter((file) =>
      /mockServiceWorker|\bmsw\b/.test(readFileSync(join('dist', file), 'utf8')),
    );
    assert.deepEqual(mocked, []);
  });

  it('passes publint', () => {
    const { status, stdout, stderr } = spawnSync(bin('publint'), ['--strict'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  it('has types that every resolver finds (attw)', () => {
    const { status, stdout, stderr } = spawnSync(
      bin('attw'),
      [
        '--pack',
        '.',
        '--profile',
        'esm-only',
        '--no-emoji',
        '--exclude-entrypoints',
        'custom-elements.json',
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  });
});

describe('the packed tarball in an empty project', () => {
  /** @type {ReturnType<typeof makeEmptyProject>} */
  let project;
  before(() => {
    project = makeEmptyProject();
  });
  after(() => project?.remove());

  it('holds what is used and no more', () => {
    const odd = project.files.filter(
      (file) =>
        !/^(dist|src)\/|^(package\.json|custom-elements\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(
          file,
        ),
    );
    assert.deepEqual(odd, []);
    assert.ok(project.files.includes('LICENSE'));
    assert.ok(project.files.includes('custom-elements.json'));
  });

  it('opens every door to a file that is there', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const home = join(project.folder, 'node_modules/seller-care-kit');
    assert.deepEqual(
      targets.filter((file) => !existsSync(join(home, file))),
      [],
    );
  });

  it('is imported by its root in bare Node, and registers nothing', () => {
    node(
      project.folder,
      `
      const defined = [];
      const before = Object.keys(globalThis);
      globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
      const kit = await import('seller-care-kit');
      if (Object.keys(kit).length === 0) throw new Error('The root exports nothing.');
      if (defined.length > 0) throw new Error('Registered by import of the root: ' + defined);
      delete globalThis.customElements;
      const left = Object.keys(globalThis).filter(
        (key) => !before.includes(key) && !/^(lit|reactiveElement)/.test(key));
      if (left.length > 0) throw new Error('Left on globalThis: ' + left);
    `,
    );
  });

  for (const door of codeDoors()) {
    it(`imports ${door} in bare Node`, () => node(project.folder, `await import('${door}');`));
  }

  for (const resolution of ['bundler', 'nodenext']) {
    it(`type-checks there, libraries included (${resolution})`, () => {
      writeFileSync(join(project.folder, 'host.ts'), hostSource());
      writeFileSync(join(project.folder, 'tsconfig.json'), hostConfig(resolution));
      const tsc = spawnSync(
        process.execPath,
        [join(process.cwd(), 'node_modules/typescript/bin/tsc')],
        {
          cwd: project.folder,
          encoding: 'utf8',
        },
      );
      assert.equal(tsc.status, 0, tsc.stdout);
    });
  }

  it('refuses a host that uses an element wrongly (the check itself works)', () => {
    writeFileSync(
      join(project.folder, 'host.ts'),
      'import { nothing } from "seller-care-kit"; nothing();',
    );
    const tsc = spawnSync(
      process.execPath,
      [join(process.cwd(), 'node_modules/typescript/bin/tsc')],
      {
        cwd: project.folder,
        encoding: 'utf8',
      },
    );
    assert.match(tsc.stdout, /TS2305/);
  });
});

describe('the build', () => {
  it('gives the same bytes twice', () => {
    // Beside dist, not elsewhere: source maps hold the way from there to src.
    const folder = 'dist-again';
    try {
      execFileSync(process.execPath, ['build.mjs', folder], { stdio: 'ignore' });
      assert.deepEqual(hashes(folder), hashes('dist'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says the integrity that its single files have', () => {
    const said = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
    const names = filesIn('dist').filter((file) => /^seller-care-kit-.*\.js$/.test(file));
    assert.ok(names.includes(`seller-care-kit-${manifest.version}.js`));
    assert.ok(names.includes(`seller-care-kit-memory-${manifest.version}.js`));
    assert.deepEqual(Object.keys(said).sort(), names.sort());
    for (const name of names) {
      const hash = createHash('sha384')
        .update(readFileSync(join('dist', name)))
        .digest('base64');
      assert.equal(said[name], `sha384-${hash}`);
    }
  });

  it('has no path of the machine that built it', () => {
    const home = process.cwd();
    const telling = filesIn('dist').filter((file) =>
      readFileSync(join('dist', file), 'utf8').includes(home),
    );
    assert.deepEqual(telling, []);
  });
});

function codeDoors() {
  return Object.keys(manifest.exports)
    .filter((door) => typeof manifest.exports[door] !== 'string')
    .map((door) => `seller-care-kit${door.slice(1)}`);
}

/** @param {string} cwd @param {string} source */
function node(cwd, source) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', source],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0, stderr);
}

/** The packages that a module loads; Node's own are none. @param {string} source */
function packagesIn(source) {
  const loads = /\b(?:from|import)\s*\(?\s*['"]((?:@[\w-]+\/)?[\w-][\w.:/-]*)['"]/g;
  return [...source.matchAll(loads)]
    .map(([, to = '']) => to)
    .filter((to) => !to.startsWith('node:'))
    .map((to) => to.split('/', to.startsWith('@') ? 2 : 1).join('/'));
}

/** A page's code that opens every door and makes every element. */
function hostSource() {
  const imports = codeDoors().map((door, i) => `import * as door${i} from '${door}';`);
  const uses = codeDoors().map((_, i) => `void door${i};`);
  const elements = elementDoors().map(
    (name) =>
      `const a${pascal(name)}: door0.Care${pascal(name)}Element = document.createElement('care-${name}');`,
  );
  const kept = elementDoors().map((name) => `void a${pascal(name)};`);
  return [...imports, ...uses, ...elements, ...kept].join('\n');
}

/** @param {string} moduleResolution */
function hostConfig(moduleResolution) {
  const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
  return JSON.stringify({
    compilerOptions: {
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: [],
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
    },
    files: ['host.ts'],
  });
}

/** @param {string} kebab */
function pascal(kebab) {
  return kebab.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter) => letter.toUpperCase());
}

/** @param {string} folder @returns {Record<string, string>} */
function hashes(folder) {
  return Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}
