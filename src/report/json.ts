import type { FactSheet, Outcome } from '../facts.ts';
import { kindsOf } from './columns.ts';
import { contractOf, failureOf } from './contract.ts';
import { countsOf } from './count.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { selectFacts } from './select.ts';

// JSON lets these through, a terminal obeys some of them.
const CONTROLS = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** `--jsonl`: a compact object a line. `--json`: one document is an object, several an array; each fact on a line of its own. */
export function jsonReporter(format: 'json' | 'jsonl', options: ReportOptions): Reporter {
  const write = (outcome: Outcome) => escapeControls(documentJson(outcome, format === 'json', options));
  if (format === 'jsonl') return { open: () => '', document: (outcome) => `${write(outcome)}\n`, close: () => '' };
  return arrayReporter(write, options.many);
}

/** Holds the first document back until a second makes it an array, unless many are sure to come. */
function arrayReporter(write: (outcome: Outcome) => string, many: boolean): Reporter {
  let held: string | null = null;
  let count = 0;
  return {
    open: () => '',
    document(outcome) {
      const json = write(outcome);
      count++;
      if (count === 1 && !many) {
        held = json;
        return '';
      }
      const before = count === 1 ? '[\n' : held !== null ? `[\n${held},\n` : ',\n';
      held = null;
      return before + json;
    },
    close: () => (held !== null ? `${held}\n` : count > 0 ? '\n]\n' : '[]\n'),
  };
}

function documentJson(outcome: Outcome, lines: boolean, { explain, count, view, kinds }: ReportOptions): string {
  if ('failure' in outcome) return JSON.stringify(failureOf(outcome.failure));
  const { sheet } = outcome;
  if (count) return JSON.stringify({ schema: sheet.schema, source: sheet.source, id: sheet.id, counts: countsOf(sheet, { view, kinds }) });
  const contract = contractOf(selectFacts(sheet, { kinds: view === 'sheet' && !kinds ? null : kindsOf(view, kinds) }), explain);
  return lines ? factPerLine(contract) : JSON.stringify(contract);
}

/** The object with each fact on its own line, so that a stored sheet shows changes fact by fact. */
function factPerLine(sheet: FactSheet): string {
  const { entities, quotes, numbers, dates, checks, sentences, warnings, ...head } = sheet;
  const arrays = { entities, quotes, numbers, dates, checks, sentences, warnings };
  const parts = Object.entries(arrays).map(([key, facts]) => {
    const long = key !== 'sentences' && facts.length > 0;
    return `"${key}":${long ? `[\n  ${facts.map((fact) => JSON.stringify(fact)).join(',\n  ')}]` : JSON.stringify(facts)}`;
  });
  return `${JSON.stringify(head).slice(0, -1)},\n ${parts.join(',\n ')}}`;
}

/** The same JSON with C1 controls and bidi marks as escapes. */
export function escapeControls(json: string): string {
  return json.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
