import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { separatorOf } from './blocks.ts';
import { linksOf } from './links.ts';
import { copyLines, type MappedText } from './mapped.ts';
import { addEntities, addTags } from './tags.ts';

const DROPPED = new Set(
  `HeaderMark EmphasisMark CodeMark CodeInfo LinkTitle QuoteMark ListMark TaskMarker StrikethroughMark TableDelimiter Image
  HardBreak HorizontalRule LinkReference Comment CommentBlock ProcessingInstruction ProcessingInstructionBlock`.split(/\s+/),
);
const BLOCKS = new Set(
  `Blockquote BulletList OrderedList ListItem Task Paragraph ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5
  ATXHeading6 SetextHeading1 SetextHeading2 FencedCode CodeBlock HTMLBlock Table HorizontalRule LinkReference`.split(/\s+/),
);

const LEAVES = new Set(['Entity', 'Escape', 'HTMLBlock', 'HTMLTag', 'CodeText']);

/** Writes the words of a parsed node; the Markdown text that it was parsed from stands at `base` in its file. */
export function addMarked(root: SyntaxNode, markdown: string, base: number, out: MappedText): void {
  const links = linksOf(root, markdown);
  const open: { name: string; from: number }[] = [];
  let at = root.from;
  const copyTo = (to: number) => {
    if (to > at) out.copy(markdown.slice(at, to), base + at);
    at = Math.max(at, to);
  };
  const enter = ({ name, from, to }: SyntaxNodeRef) => {
    copyTo(from);
    out.part(separatorOfNode(name));
    const dropped = DROPPED.has(name) || isLinkMarkup(name, open.at(-1), links);
    if (!dropped && !LEAVES.has(name)) {
      open.push({ name, from });
      return true;
    }
    if (!dropped) addLeaf(name, markdown.slice(from, to), base + from, out);
    at = to;
    out.part(separatorOfNode(name));
    return false;
  };
  const leave = ({ name, to }: SyntaxNodeRef) => {
    copyTo(to);
    out.part(separatorOfNode(name));
    open.pop();
  };
  root.cursor().iterate(enter, leave);
}

function separatorOfNode(name: string): '' | '\t' | '\n' | '\n\n' {
  if (BLOCKS.has(name)) return '\n\n';
  if (name === 'TableHeader' || name === 'TableRow' || name === 'HardBreak') return '\n';
  return name === 'TableCell' ? '\t' : '';
}

/** Brackets, address and label of a link that leads somewhere; `<` and `>` around a bare address. */
function isLinkMarkup(name: string, parent: { name: string; from: number } | undefined, links: Set<number>): boolean {
  if (name !== 'LinkMark' && name !== 'LinkLabel' && name !== 'URL') return false;
  if (parent?.name === 'Autolink') return name === 'LinkMark';
  return parent?.name === 'Link' && links.has(parent.from);
}

/** Writes a node whose words are not what stands there. */
function addLeaf(name: string, words: string, source: number, out: MappedText): void {
  if (name === 'Entity') addEntities(words, source, out);
  else if (name === 'Escape') out.copy(words.slice(1), source + 1);
  else if (name === 'HTMLBlock') addTags(words, source, out);
  else if (name === 'CodeText') copyLines(out, words, source);
  else out.part(separatorOf(/^<\/?([a-z\d]+)/i.exec(words)?.[1].toLowerCase() ?? '') ?? '');
}
