import type { Rule } from './reading.ts';
import { dateNotFound } from './rules/date-not-found.ts';
import { headlineNumber } from './rules/headline-number-not-in-body.ts';
import { nameNotFound } from './rules/name-not-found.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { nameTwoSpellings } from './rules/name-two-spellings.ts';
import { numberMismatch } from './rules/number-mismatch.ts';
import { numberNotFound } from './rules/number-not-found.ts';
import { numberPrecision } from './rules/number-precision.ts';
import { percentOver100 } from './rules/percent-over-100.ts';
import { quoteChanged } from './rules/quote-changed.ts';
import { quoteNotFound } from './rules/quote-not-found.ts';
import { quoteUnclosed } from './rules/quote-unclosed.ts';
import { roleMismatch } from './rules/role-mismatch.ts';
import { roleTwoForms } from './rules/role-two-forms.ts';
import { speakerMismatch } from './rules/speaker-mismatch.ts';
import { speakerUnknown } from './rules/speaker-unknown.ts';
import { sumMismatch } from './rules/sum-mismatch.ts';
import { weekdayMismatch } from './rules/weekday-mismatch.ts';

/** Every rule: quotes, names, numbers, dates against the source, then what needs none. The order of help and of findings at one place. */
export const RULES: readonly Rule[] = [
  quoteNotFound,
  quoteChanged,
  speakerMismatch,
  speakerUnknown,
  nameNotFound,
  nameSpelling,
  roleMismatch,
  numberNotFound,
  numberMismatch,
  numberPrecision,
  dateNotFound,
  weekdayMismatch,
  sumMismatch,
  percentOver100,
  nameTwoSpellings,
  roleTwoForms,
  quoteUnclosed,
  headlineNumber,
];
