import type { PublicationDate } from '../facts.ts';

/** How much of a text is its head: a publication date stands in its first lines. */
const HEAD = 1500;
const LINES = 8;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const WEEKDAY = String.raw`(?:(?<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s{1,2})?`;
const DATES = [
  String.raw`(?<month>${MONTH})\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>[12]\d{3})`,
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?<month>${MONTH}),?\s(?<year>[12]\d{3})`,
  String.raw`(?<year>[12]\d{3})-(?<iso>\d\d)-(?<day>\d\d)`,
].map((date) => WEEKDAY + date);

/** `Published:`, `Last updated on` */
const LABEL = String.raw`(?:(?:first |last )?(?:published|posted|updated|modified|date|issued)(?: on| at)?:?\s{1,2})?`;
/** `, 10:15 GMT`, `at 4:15 p.m. EDT` */
const TIME = String.raw`(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|T\d\d:\d\d\S{0,12})?`;
/** `KYIV, Ukraine, `: a place in capitals, which others may follow. */
const PLACE = String.raw`[A-Z][A-Z .'’-]{2,30}(?:,\s[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{1,20}){0,2}){0,2}`;
const SOURCE = String.raw`\([A-Z][\w .'’&/-]{1,40}\)`;
/** `(Reuters) -`, `— `, `/PRNewswire/ --` */
const AFTER = String.raw`\)?\s?(?:${SOURCE}\s?|/[\w ]{2,30}/\s?)?(?:[-–—_]{1,2}|:)`;

const LINE = DATES.map((date) => new RegExp(`^${LABEL}${date}${TIME}\\.?$`, 'i'));
const DATELINE = DATES.slice(0, 2).map((date) => new RegExp(`^${PLACE}(?:,\\s|\\s[-–—]\\s|\\s\\()${date}${AFTER}`));
const AGENCY = DATES.slice(0, 2).map((date) => new RegExp(`^(?:${PLACE}\\s)?${SOURCE}\\s?[-–—]\\s?${date}\\s?[-–—:.]`));

/**
 * Publication date that the text itself states at its head: a date that is a line by itself, or a dateline such as
 * `KYIV, March 29, 2022 (Reuters) -`. `null` where none stands there or nothing else does, where the year is missing
 * (`(Reuters) - March 29`), and where the weekday contradicts the date.
 */
export function datelineOf(text: string): PublicationDate | null {
  const lines = text.slice(0, HEAD).split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  if (text.length > HEAD && lines.length > 1) lines.pop();
  let seen = 0;
  for (const line of lines) {
    const trimmed = line.trim();
    if (!trimmed) continue;
    const value = dateOfLine(trimmed, trimmed.length < text.trim().length);
    if (value) return { value, origin: 'dateline' };
    if (++seen === LINES) break;
  }
  return null;
}

/** A date alone in its line is a publication date only where other lines stand beside it. */
function dateOfLine(line: string, beside: boolean): string | null {
  const patterns = beside && line.length <= 80 ? [...LINE, ...DATELINE, ...AGENCY] : [...DATELINE, ...AGENCY];
  for (const pattern of patterns) {
    const groups = pattern.exec(line.slice(0, 200))?.groups;
    if (groups) return valueOfDate(groups);
  }
  return null;
}

function valueOfDate({ year, month, iso, day, weekday }: Record<string, string | undefined>): string | null {
  const m = iso ? Number(iso) : MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
  const date = new Date(Date.UTC(Number(year), m - 1, Number(day)));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== Number(day)) return null;
  if (weekday && WEEKDAYS[(date.getUTCDay() + 6) % 7] !== weekday.slice(0, 3).toLowerCase()) return null;
  return date.toISOString().slice(0, 10);
}
