// @ts-check
/** What the treaty's docstrings say of its methods. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The first words of a method's docstring, and the rest of it. @param {string} name */
export function wordsOf(name) {
  const [group = '', verb] = name.split('.');
  const file = verb === undefined ? 'care-adapter' : `${group}-group`;
  const source = ts.createSourceFile(
    file,
    readFileSync(`src/adapter/${file}.ts`, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  let text = '';
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isMember = ts.isMethodSignature(node) || ts.isPropertySignature(node);
    if (isMember && node.name.getText() === (verb ?? group) && text === '') {
      const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
      text = ts.getTextOfJSDocComment(doc?.comment) ?? '';
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const words = text
    .replaceAll('**', '')
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\s*\n\s*/g, ' '));
  const [first = '', ...more] = (words[0] ?? '').split(/(?<=\.)\s+(?=[A-Z])/);
  const description = [more.join(' '), ...words.slice(1)]
    .filter((part) => part !== '')
    .join('\n\n');
  return { summary: first.replace(/[.:]$/, ''), description };
}
