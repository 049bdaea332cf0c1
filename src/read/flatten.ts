import type { SourceMap } from './article.ts';
import { separatorOf } from './blocks.ts';
import type { Node } from './dom.ts';
import { copyLines, type MappedText, mappedText } from './mapped.ts';

/** The text of a tree: blocks parted by blank lines, `<br>` and table rows by line breaks, cells by tabs. */
export function flatten(root: Node): { text: string; map: SourceMap } {
  const out = mappedText();
  addNode(root, out, false);
  return out.done();
}

function addNode(node: Node, out: MappedText, isPre: boolean): void {
  if (node.localName === null) {
    addText(node, out, isPre);
    return;
  }
  const name = node.localName;
  const separator = separatorOf(name);
  if (separator) out.part(separator);
  for (const child of node.childNodes) addNode(child, out, isPre || name === 'pre');
  if (separator && separator !== '\t') out.part(separator);
}

function addText(node: Node, out: MappedText, isPre: boolean): void {
  for (const { text, source, width } of node.pieces ?? []) {
    if (!isPre || width !== text.length) {
      out.copy(text, source, width);
      continue;
    }
    copyLines(out, text, source);
  }
}
