import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { separatorOf } from './blocks.ts';
import type { MappedText } from './mapped.ts';
import { addEntities, addTags } from './tags.ts';

const DROPPED = new Set(
  `HeaderMark EmphasisMark CodeMark CodeInfo LinkTitle QuoteMark ListMark TaskMarker StrikethroughMark TableDelimiter Image
  HardBreak HorizontalRule LinkReference Comment CommentBlock ProcessingInstruction ProcessingInstructionBlock`.split(/\s+/),
);
const BLOCKS = new Set(
  `Blockquote BulletList OrderedList ListItem Task Paragraph ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5
  ATXHeading6 SetextHeading1 SetextHeading2 FencedCode CodeBlock HTMLBlock Table HorizontalRule LinkReference`.split(/\s+/),
);

/** Writes the words of a parsed node; the Markdown text that it was parsed from stands at `base` in its file. */
export function addMarked(root: SyntaxNode, markdown: string, base: number, out: MappedText): void {
  const labels = labelsOf(root, markdown);
  let at = root.from;
  const copyTo = (to: number) => {
    if (to > at) out.copy(markdown.slice(at, to), base + at);
    at = Math.max(at, to);
  };
  const part = (name: string) => {
    if (BLOCKS.has(name)) out.part('\n\n');
    else if (name === 'TableHeader' || name === 'TableRow' || name === 'HardBreak') out.part('\n');
    else if (name === 'TableCell') out.part('\t');
  };
  const enter = (node: SyntaxNodeRef) => {
    copyTo(node.from);
    part(node.name);
    if (!isDropped(node, markdown, labels) && !addLeaf(node, markdown, base, out)) return true;
    at = node.to;
    part(node.name);
    return false;
  };
  const leave = ({ name, to }: SyntaxNodeRef) => {
    copyTo(to);
    part(name);
  };
  root.cursor().iterate(enter, leave);
}

/** Writes a node whose words are not what stands there; false if it is another. */
function addLeaf({ name, from, to }: SyntaxNodeRef, markdown: string, base: number, out: MappedText): boolean {
  const words = markdown.slice(from, to);
  if (name === 'Entity') addEntities(words, base + from, out);
  else if (name === 'Escape') out.copy(words.slice(1), base + from + 1);
  else if (name === 'HTMLBlock') addTags(words, base + from, out);
  else if (name === 'HTMLTag') out.part(separatorOf(/^<\/?([a-z\d]+)/i.exec(words)?.[1].toLowerCase() ?? '') ?? '');
  else if (name === 'CodeText') addLines(words, base + from, out);
  else return false;
  return true;
}

function addLines(words: string, source: number, out: MappedText): void {
  for (let from = 0; from < words.length; ) {
    const newline = words.indexOf('\n', from);
    const to = newline < 0 ? words.length : newline;
    out.copy(words.slice(from, to), source + from);
    if (newline >= 0) out.part('\n');
    from = to + 1;
  }
}

/** Markup to leave out. `[the president]` is a link only if somewhere stands `[the president]: URL`; else it is an editor's word. */
function isDropped({ name, node }: SyntaxNodeRef, markdown: string, labels: Set<string>): boolean {
  if (DROPPED.has(name)) return true;
  if (name !== 'LinkMark' && name !== 'LinkLabel' && name !== 'URL') return false;
  const parent = node.parent;
  if (parent?.name === 'Autolink') return name === 'LinkMark';
  if (parent?.name !== 'Link') return false;
  return parent.getChild('URL') !== null || labels.has(labelOf(parent, markdown));
}

/** Names of the link references: `[a]: https://example.com`. */
function labelsOf(root: SyntaxNode, markdown: string): Set<string> {
  const labels = new Set<string>();
  root.cursor().iterate(({ name, node }) => {
    if (name === 'LinkReference') labels.add(labelOf(node, markdown));
  });
  return labels;
}

function labelOf(node: SyntaxNode, markdown: string): string {
  const label = node.getChild('LinkLabel');
  const written =
    label && label.to - label.from > 2
      ? markdown.slice(label.from, label.to)
      : `[${markdown.slice(node.from, node.to).replace(/^\[|\](?:\[\])?$/g, '')}]`;
  return written.toLowerCase().replace(/\s+/g, ' ');
}
