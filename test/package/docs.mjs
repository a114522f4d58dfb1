// @ts-check
/** The code in docs/*.md: taken out, compiled against dist/ as an integrator's own, and handed over to be run. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/**
 * A block of code that has a file's name, and the heading it stands under.
 * @typedef {{ file: string, code: string, heading: string, line: number }} Block
 */

/** @param {string} markdown @returns {Block[]} @throws Error for TypeScript that nobody would compile. */
export function blocksOf(markdown) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Block | undefined} */
  let open;
  let isOther = false;
  let heading = '';
  for (const [at, line] of markdown.split('\n').entries()) {
    const fence = /^```(\w*) ?(.*)$/.exec(line);
    if (open) {
      if (line === '```') open = void blocks.push(open);
      else open.code += `${line}\n`;
    } else if (isOther) {
      isOther = line !== '```';
    } else if (fence) {
      const [, language = '', file = ''] = fence;
      isOther = !/^(ts|js|typescript|javascript)$/.test(language);
      if (!isOther && file === '') throw new Error(`Line ${at + 1}: this code has no file's name.`);
      if (!isOther) open = { file, code: '', heading, line: at + 1 };
    } else if (line.startsWith('## ')) {
      heading = line.slice(3);
    }
  }
  return blocks;
}

/**
 * The files as they stand after each step: `## Step 1: …` and so on. What a later step writes takes the place of an earlier
 * file of that name; what stands before the first step belongs to all of them.
 * @param {string} markdown
 * @returns {{ heading: string, files: Map<string, string> }[]}
 */
export function stepsOf(markdown) {
  const blocks = blocksOf(markdown);
  const headings = [...markdown.matchAll(/^## (Step \d+.*)$/gm)].map(([, words = '']) => words);
  const before = blocks.filter(({ heading }) => !headings.includes(heading));
  let files = new Map(before.map(({ file, code }) => [file, code]));
  return headings.map((heading) => {
    const own = blocks.filter((block) => block.heading === heading);
    files = new Map([
      ...files,
      ...own.map(({ file, code }) => /** @type {const} */ ([file, code])),
    ]);
    return { heading, files };
  });
}

/**
 * The ids in `code` of the paragraph that begins with the label, under the heading; none where there is no such
 * paragraph.
 * @param {string} markdown @param {string} heading @param {string} label
 */
export function listedIn(markdown, heading, label) {
  const [, after = ''] = markdown.split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ');
  const paragraph = section.split('\n\n').find((each) => each.trim().startsWith(`**${label}:**`));
  return [...(paragraph ?? '').matchAll(/`([^`]+)`/g)].map(([, id = '']) => id).sort();
}

/** A folder in which `seller-care-kit` is what the build has made, as after `npm install`. */
export class Workshop {
  /** @param {string} name */
  constructor(name) {
    this.folder = resolve(`node_modules/.cache/docs-${name}-${process.pid}`);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(join(this.folder, 'node_modules'), { recursive: true });
    symlinkSync(resolve('.'), join(this.folder, 'node_modules/seller-care-kit'), 'junction');
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }');
  }

  /** @param {string} place @param {string} code */
  write(place, code) {
    const file = join(this.folder, place);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }

  /** @param {string} place @param {string} from */
  copy(place, from) {
    mkdirSync(dirname(join(this.folder, place)), { recursive: true });
    copyFileSync(from, join(this.folder, place));
  }

  /** Strictly, all at once, and writes the JavaScript beside. @param {readonly string[]} places @returns {string[]} what is wrong */
  compile(places) {
    const program = ts.createProgram({
      rootNames: places.map((place) => join(this.folder, place)),
      options: {
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        module: ts.ModuleKind.NodeNext,
        types: ['node'],
        typeRoots: [resolve('node_modules/@types')],
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noImplicitReturns: true,
        verbatimModuleSyntax: true,
        skipLibCheck: true,
      },
    });
    const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
    return found.map(({ file, start = 0, messageText }) => {
      const at = file && file.getLineAndCharacterOfPosition(start).line + 1;
      const words = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${file?.fileName.slice(this.folder.length + 1) ?? ''}:${at ?? ''} ${words}`;
    });
  }

  /** @param {string} place as it was written, `.ts` */
  import(place) {
    return import(pathToFileURL(join(this.folder, place.replace(/\.ts$/, '.js'))).href);
  }

  /** What an integrator gets from a door, such as `adapter.js`. @param {string} door */
  kit(door) {
    const { resolve: find } = createRequire(join(this.folder, 'package.json'));
    return import(pathToFileURL(find(`seller-care-kit/${door}`)).href);
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
export function page(file) {
  return readFileSync(`docs/${file}`, 'utf8');
}
