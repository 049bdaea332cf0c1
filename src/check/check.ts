import type { CheckFinding, CheckReport, Span } from '../facts.ts';
import { judgeDate } from './dates.ts';
import { judgeName } from './names.ts';
import { judgeNumber } from './numbers.ts';
import { isInFalseQuote, quotedParts } from './parts.ts';
import { type Context, type Opened, open, type Reading, type Rule } from './reading.ts';
import { RULES } from './rules.ts';

/** What is left out of a check. */
export interface CheckOptions {
  /** Names of rules. */
  disable: readonly string[];
}

/** Makes a source ready; do it once where several texts are held against it. */
export function openSource(reading: Reading): Opened {
  return open(reading);
}

/** Holds the facts of a text against those of its sources, and the text against itself. Findings in text order. */
export function checkFacts(reading: Reading, sources: Opened[], { disable }: CheckOptions = { disable: [] }): CheckReport {
  const context: Context = { text: open(reading), sources };
  const findings = RULES.filter(({ name }) => !disable.includes(name)).flatMap((rule) => findingsOf(rule, context));
  findings.sort((a, b) => a.start - b.start);
  return {
    schema: 'factsheet/check/1',
    source: reading.sheet.source,
    against: sources.map(({ sheet }) => sheet.source),
    findings,
    facts: countFacts(context, findings),
  };
}

function findingsOf(rule: Rule, context: Context): CheckFinding[] {
  if (!rule.alone && context.sources.length === 0) return [];
  const found = rule.find(context);
  const kept = rule.alone && found.length > 0 ? withoutKnown(rule, found, context.sources) : found;
  return kept.map((draft) => ({ rule: rule.name, level: rule.level, ...draft }));
}

/** A text is not blamed for what its source says in the same words. */
function withoutKnown(rule: Rule, found: ReturnType<Rule['find']>, sources: Opened[]) {
  const known = new Set(sources.flatMap((source) => rule.find({ text: source, sources: [] }).map(({ text }) => text)));
  return found.filter(({ text }) => !known.has(text));
}

/** Names, roles, quotes, numbers and dates that were looked up, and those of them that no finding is about. */
function countFacts(context: Context, findings: CheckFinding[]): CheckReport['facts'] {
  if (context.sources.length === 0) return { total: 0, supported: 0 };
  const { entities, quotes, numbers, dates } = context.text.sheet;
  const isMoot = (span: Span) => isInFalseQuote(context, span);
  const named = entities.filter((entity) => judgeName(context, entity).is !== 'unsure' && !entity.mentions.every(isMoot));
  const roles = named.reduce((sum, { roles }) => sum + roles.length, 0);
  const loose = quotedParts(context).filter(({ fact }) => fact.id === null).length;
  const counted = numbers.filter((number) => (judgeNumber(context, number)?.is ?? 'unsure') !== 'unsure' && !isMoot(number)).length;
  const dated = dates.filter((date) => judgeDate(context, date).is !== 'unsure' && !isMoot(date)).length;
  const total = named.length + roles + quotes.length + loose + counted + dated;
  const doubted = new Set(
    findings.flatMap(({ kind, fact, rule, start }) => (kind ? `${kind} ${fact ?? start} ${rule === 'role-mismatch'}` : [])),
  );
  return { total, supported: Math.max(0, total - doubted.size) };
}
