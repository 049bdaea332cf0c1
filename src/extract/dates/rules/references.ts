import { type Rule, rule } from './rule.ts';

/** Vague times of TIMEX3: now, recently, soon, the past. */
export const referenceRules = (): Rule[] => [
  ...rule('present', ['now', 'right now', 'currently', 'current', 'these days', 'nowadays', 'presently', 'at present'], () => ({
    kind: 'ref',
    value: 'PRESENT_REF',
  })),
  ...rule(
    'past',
    [
      'recently',
      'more recently',
      'recent',
      'lately',
      'the past',
      'formerly',
      'the recent past',
      'long ago',
      'some time ago',
      'a while ago',
      'a long time ago',
    ],
    () => ({ kind: 'ref', value: 'PAST_REF' }),
  ),
  ...rule('past', ['recent UNITS'], () => ({ kind: 'ref', value: 'PAST_REF' })),
  ...rule(
    'future',
    [
      'soon',
      'the future',
      'the near|foreseeable|distant future',
      'the near|short|long term',
      'future|coming UNITS',
      'as soon as possible',
      'the coming UNITS',
    ],
    () => ({ kind: 'ref', value: 'FUTURE_REF' }),
  ),
  ...rule('bare future', 'future', () => ({ kind: 'ref', value: 'FUTURE_REF' })),
];
