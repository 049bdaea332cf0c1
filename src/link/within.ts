import type { Span } from '../facts.ts';
import type { Finding, Statement } from '../findings.ts';

/** Index of the innermost statement whose content the span stands in; `null` if none. Spans must be asked in text order. */
export type Within = (span: Span) => number | null;

interface Content extends Span {
  statement: number;
}

/** Makes a `Within` for each pass over spans in text order. */
export function quoteFinder(statements: Finding<Statement>[]): () => Within {
  const contents: Content[] = statements.flatMap(({ fact }, statement) => fact.content.map((span) => ({ ...span, statement })));
  contents.sort((a, b) => a.start - b.start || b.end - a.end);
  return () => sweep(contents);
}

function sweep(contents: Content[]): Within {
  let next = 0;
  let open: Content[] = [];
  return (span) => {
    for (; next < contents.length && contents[next].start <= span.start; next++) open.push(contents[next]);
    if (open.some(({ end }) => end <= span.start)) open = open.filter(({ end }) => end > span.start);
    let inner: Content | null = null;
    for (const content of open)
      if (content.end >= span.end && (!inner || content.end - content.start <= inner.end - inner.start)) inner = content;
    return inner ? inner.statement : null;
  };
}
