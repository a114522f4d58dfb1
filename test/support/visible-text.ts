/** What a reader sees of HTML, by the HTML standard's own tree (parse5): the oracle of our reduction. */
import { defaultTreeAdapter as tree, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

const UNSEEN = new Set(
  'script style head template noscript noembed noframes iframe object title xml'.split(' '),
);

export function visibleText(source: string): string {
  const words: string[] = [];
  const nodes: DefaultTreeAdapterTypes.Node[] = [parse(source)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (tree.isTextNode(node)) words.push(node.value);
    else if (tree.isElementNode(node) && UNSEEN.has(node.tagName)) continue;
    if ('childNodes' in node) nodes.push(...node.childNodes.toReversed());
  }
  return words.join('');
}
