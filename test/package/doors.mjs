// @ts-check
/** What the package should open and register, read from src/ so that no list has to be kept by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Names of the modules in src/define that register at import: they hold a call at their top level. */
export function registeringModules() {
  return modules('src/define').filter((name) => {
    const source = readFileSync(`src/define/${name}.ts`, 'utf8');
    const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
    return file.statements.some(
      (each) => ts.isExpressionStatement(each) && ts.isCallExpression(each.expression),
    );
  });
}

/** Those of one element each: `inbox` registers `care-inbox`. */
export function elementDoors() {
  return registeringModules().filter((name) => name !== 'all');
}

/** Codes of the languages in src/text: `en`, `es`, `pt-BR`. */
export function languages() {
  return modules('src/text').filter((name) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(name));
}

/** Ids of the calendars in src/calendar: `cl`. */
export function calendars() {
  return modules('src/calendar').filter((name) => /^[a-z]{2}$/.test(name));
}

/** The `exports` of package.json that must exist because of what is in src/. @returns {Record<string, string>} */
export function expectedDoors() {
  const files = [
    ...elementDoors().map((name) => `define/${name}`),
    ...languages().map((name) => `text/${name}`),
  ];
  return {
    ...Object.fromEntries(files.map((file) => [`./${file}.js`, `./dist/${file}.js`])),
    ...Object.fromEntries(
      calendars().map((id) => [`./calendars/${id}.js`, `./dist/calendar/${id}.js`]),
    ),
  };
}

/** What package.json's `sideEffects` must be: in dist for the hosts, in src for our own bundlers. */
export function expectedSideEffects() {
  return registeringModules().flatMap((name) => [
    `./dist/define/${name}.js`,
    `./src/define/${name}.ts`,
  ]);
}

/** @param {string} folder */
function modules(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}
