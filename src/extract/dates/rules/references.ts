import { type Rule, rule } from './rule.ts';

/** Vague times of TIMEX3: now, recently, soon, the past. */
export const referenceRules: Rule[] = [
  ...rule('present', ['now', 'right now', 'currently', 'the? current', 'at the moment', 'these days', 'nowadays', 'presently', 'at present', 'at this time|point', 'the present'], () => ({ kind: 'ref', value: 'PRESENT_REF' })),
  ...rule('past', ['recently', 'more recently', 'recent', 'previously', 'lately', 'the past', 'formerly', 'the recent past', 'not? long ago', 'some time ago', 'a while ago', 'a long time ago', 'at the time'], () => ({ kind: 'ref', value: 'PAST_REF' })),
  ...rule('past', ['recent UNITS'], () => ({ kind: 'ref', value: 'PAST_REF' })),
  ...rule('future', ['soon', 'the? future', 'the near|foreseeable|distant future', 'the near|short|long term', 'future|coming UNITS', 'as soon as possible', 'the coming UNITS'], () => ({ kind: 'ref', value: 'FUTURE_REF' })),
];
