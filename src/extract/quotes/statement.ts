import type { Span } from '../../facts.ts';
import type { Finding, Statement } from '../../findings.ts';
import { MARK } from '../../text/words.ts';
import type { Attribution, Tokens } from './attribute.ts';
import { type Columns, INSIDE, stretchAfter } from './columns.ts';
import { confidenceOf } from './confidence.ts';
import { lemmaOf } from './words.ts';

/** The statement that an attribution comes to. */
export function statementOf(columns: Columns, { contents, cue, source, via, rule }: Attribution): Finding<Statement> {
  const { document } = columns;
  const spanOf = (tokens: Tokens | null): Span | null => tokens && document.span(tokens.from, tokens.to);
  const content = contents.map((tokens) => contentSpan(columns, tokens));
  const cueSpan = spanOf(cue);
  const fact: Statement = {
    type: typeOf(columns, contents),
    content,
    quoted: content.flatMap((span) => quotedIn(columns, span)),
    speaker: spanOf(source),
    cue: cueSpan && { ...cueSpan, lemma: lemmaOf(document.text.slice(cueSpan.start, cueSpan.end)) },
    via: spanOf(via),
    within: null,
    confidence: confidenceOf(columns, { contents, cue, rule }),
  };
  return { start: content[0].start, end: content[content.length - 1].end, fact, because: `quotes/${rule}` };
}

function typeOf({ document, state }: Columns, contents: Tokens[]): Statement['type'] {
  let quoted = 0;
  let words = 0;
  for (const { from, to } of contents) {
    for (let i = from; i < to; i++) {
      if (document.shape(i) & MARK) continue;
      words++;
      if (state[i] === INSIDE) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
}

/** Without outer marks where all words stand in them, with them where they enclose a part only. */
function contentSpan(columns: Columns, { from, to }: Tokens): Span {
  const { document, stretches } = columns;
  const span = document.span(from, to);
  for (let k = stretchAfter(columns, span.start); k < stretches.length; k++) {
    const { pair } = stretches[k];
    if (pair.outer.start >= span.end) break;
    const opens = span.start >= pair.outer.start;
    const closes = span.end <= pair.outer.end;
    if (opens && closes) {
      span.start = Math.max(span.start, pair.inner.start);
      span.end = Math.min(span.end, pair.inner.end);
      continue;
    }
    if (opens && span.start <= pair.inner.start) span.start = pair.outer.start;
    if (closes && span.end >= lastWordEnd(document.text, pair.inner)) span.end = pair.outer.end;
  }
  return span;
}

function lastWordEnd(text: string, { start, end }: Span): number {
  while (end > start && /[\s.,;!?]/.test(text[end - 1])) end--;
  return end;
}

function quotedIn(columns: Columns, span: Span): Span[] {
  const quoted: Span[] = [];
  for (let k = stretchAfter(columns, span.start); k < columns.stretches.length; k++) {
    const { pair } = columns.stretches[k];
    if (pair.outer.start >= span.end) break;
    const start = Math.max(span.start, pair.inner.start);
    const end = Math.min(span.end, pair.inner.end);
    if (end > start) quoted.push({ start, end });
  }
  return quoted;
}
