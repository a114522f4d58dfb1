// @ts-check
/**
 * A project that has nothing but the packed kit and what the kit declares: the tarball is unpacked
 * as npm would, its dependencies are copied from here, so that it works without a network and an
 * undeclared dependency is missing.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export function makeEmptyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'kit-packed-'));
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    },
  );
  const [{ filename, files }] = JSON.parse(packed);
  const home = join(folder, 'node_modules/seller-care-kit');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', home, '--strip-components=1']);
  for (const name of dependenciesOf('.')) copyPackage(name, folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  return {
    folder,
    /** @type {string[]} */
    files: files.map((/** @type {{ path: string }} */ file) => file.path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every package needed at run time. @param {string} from a folder with a package.json */
function dependenciesOf(from, found = new Set()) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    found.add(name);
    dependenciesOf(join('node_modules', name), found);
  }
  return found;
}

/** @param {string} name @param {string} folder */
function copyPackage(name, folder) {
  const to = join(folder, 'node_modules', name);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join('node_modules', name), to, { recursive: true, dereference: true });
}
