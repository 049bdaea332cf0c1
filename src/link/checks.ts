import type { Check, DateFact, NumberFact } from '../facts.ts';
import type { Findings } from '../findings.ts';
import { checkWeekdays } from './calendar.ts';
import { canonicalName, entityId } from './entities.ts';
import { findLists } from './lists.ts';
import { checkPeriods } from './periods.ts';
import type { Scene } from './scene.ts';
import { findSums } from './sums.ts';

/** What the text itself lets one check, in this order: sums, counted lists, durations, weekdays. Marks the parts of totals. */
export function checksOf(scene: Scene, { quantities, timexes }: Findings, numbers: NumberFact[], dates: DateFact[]): Check[] {
  const sums = findSums(scene.document, quantities).map(({ total, parts, ok }): Check => {
    for (const part of parts) numbers[part].partOf = numbers[total].id;
    const facts = [total, ...parts].map((k) => numbers[k].id);
    return { rule: 'sum', ok, facts, text: `${parts.map((k) => numbers[k].text).join(' + ')} ${ok ? '=' : '≠'} ${numbers[total].text}` };
  });
  const lists = findLists(scene, quantities).map(({ quantity, members, ok }): Check => {
    const { id, text, counts } = numbers[quantity];
    const names = members.map((member) => canonicalName(scene.document, member)).join(', ');
    return { rule: 'list-count', ok, facts: [id, ...members.map(entityId)], text: `${text} ${counts?.text ?? ''}: ${names}` };
  });
  return [...sums, ...lists, ...checkPeriods(scene.document, dates), ...checkWeekdays(timexes, dates)];
}
