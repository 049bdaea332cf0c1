import type { SyntaxNode } from '@lezer/common';

interface Link {
  from: number;
  to: number;
  label: string | null;
  hasAddress: boolean;
}

/** Longest label of a reference (CommonMark 0.31, “link label”). */
const LONGEST_LABEL = 1000;

/**
 * Where links begin that lead somewhere. The parser takes every `[…]` for a link; `[the president]` is one only if
 * somewhere stands `[the president]: URL`, else it is an editor's word.
 */
export function linksOf(root: SyntaxNode, markdown: string): Set<number> {
  const links: Link[] = [];
  const labels = new Set<string>();
  const open: (Link | 'reference' | null)[] = [];
  root.cursor().iterate(
    ({ name, from, to }) => {
      const parent = open.at(-1) ?? null;
      if (parent === 'reference' && name === 'LinkLabel') labels.add(labelIn(markdown, from, to));
      else if (parent && parent !== 'reference' && name === 'URL') parent.hasAddress = true;
      else if (parent && parent !== 'reference' && name === 'LinkLabel' && to > from + 2) parent.label = labelIn(markdown, from, to);
      const link = name === 'Link' ? { from, to, label: null, hasAddress: false } : null;
      if (link) links.push(link);
      open.push(name === 'LinkReference' ? 'reference' : link);
    },
    () => {
      open.pop();
    },
  );
  const leads = ({ from, to, label, hasAddress }: Link) =>
    hasAddress || labels.has(label ?? labelIn(markdown, from, to).replace(/\[\]$/, ''));
  return new Set(links.filter(leads).map(({ from }) => from));
}

function labelIn(markdown: string, from: number, to: number): string {
  return markdown
    .slice(from, Math.min(to, from + LONGEST_LABEL))
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
