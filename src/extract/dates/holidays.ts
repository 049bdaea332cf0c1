import { dayOf, daysInMonth, easterOf, orthodoxEasterOf, roshHashanahOf, weekdayOf } from './calendar.ts';

/**
 * Holidays and the rule for their day: `12-25` the date, `11:4:4` the fourth Thursday of November (-1 the last), `E-2`
 * days from Easter, `O-2` from Orthodox Easter, `R+9` days from Rosh Hashanah; `+1` at the end adds a day. Only days that
 * a rule fixes: those of lunar calendars that hang on sightings are left out.
 */
const HOLIDAYS: [names: string, rule: string][] = [
  ["new YEARLY|UNITS 's? day", '01-01'],
  ["new years '?", '01-01'],
  ["new YEARLY|UNITS ' day", '01-01'],
  ["new YEARLY|UNITS '|'s? eve", '12-31'],
  ['epiphany', '01-06'],
  ["martin luther king jr.|jr? 's? day", '01:1:3'],
  ["mlk jr.|jr? 's? day", '01:1:3'],
  ['civil rights day', '01:1:3'],
  ['australia day', '01-26'],
  ['groundhog|groundhogs day', '02-02'],
  ['national freedom day', '02-01'],
  ["st.|st|saint? valentine|valentines '|'s? day", '02-14'],
  ["lincoln|lincolns '|'s? birthday", '02-12'],
  ["president|presidents '|'s? day", '02:1:3'],
  ["george? washington '|'s? day|birthday", '02:1:3'],
  ["st.|st|saint patrick|patricks|paddy|paddys '|'s? day", '03-17'],
  ["april fool|fools '|'s? day", '04-01'],
  ['siblings|sibling day', '04-10'],
  ['national siblings|sibling day', '04-10'],
  ['tax day', '04-15'],
  ['earth day', '04-22'],
  ['anzac day', '04-25'],
  ["king|kings 's? day", '04-27'],
  ["administrative|secretaries professional|professionals '|'s? day", '04:3:4'],
  ['may day', '05-01'],
  ['law|lei day', '05-01'],
  ["international worker|workers '|'s? day", '05-01'],
  ['cinco de mayo', '05-05'],
  ["mother|mothers '|'s? day", '05:7:2'],
  ['victoria day', '05:1:V'],
  ['memorial|decoration day', '05:1:-1'],
  ['harvey milk day', '05-22'],
  ["father|fathers '|'s? day", '06:7:3'],
  ['juneteenth', '06-19'],
  ['flag day', '06-14'],
  ['canada day', '07-01'],
  ['independence day', '07-04'],
  ['the? fourth of july', '07-04'],
  ['bastille day', '07-14'],
  ['purple heart day', '08-07'],
  ["women|womens '|'s? equality day", '08-26'],
  ['labor|labour day', '09:1:1'],
  ["national? grandparents|grandparent '|'s? day", '09:7:1+7'],
  ['columbus|indigenous day', '10:1:2'],
  ["boss|bosses '|'s? day", '10-16'],
  ['canadian thanksgiving day?', '10:1:2'],
  ['halloween day?', '10-31'],
  ["all saint|saints '|'s? day", '11-01'],
  ["all soul|souls '|'s? day", '11-02'],
  ['guy fawkes night|day', '11-05'],
  ['veteran|veterans|armistice|remembrance day', '11-11'],
  ["veteran|veterans '|'s day", '11-11'],
  ['thanksgiving day?', '11:4:4'],
  ['thanks giving day', '11:4:4'],
  ['thanksgiving eve', '11:4:4-1'],
  ['black friday', '11:4:4+1'],
  ['cyber monday', '11:4:4+4'],
  ['giving tuesday', '11:4:4+5'],
  ['the? christmas|xmas day?', '12-25'],
  ['christmas|xmas eve', '12-24'],
  ['boxing day', '12-26'],
  ['shrove|fat tuesday', 'E-47'],
  ['mardi gras', 'E-47'],
  ['pancake day', 'E-47'],
  ['ash wednesday', 'E-46'],
  ['palm sunday', 'E-7'],
  ['maundy|holy thursday', 'E-3'],
  ['good friday', 'E-2'],
  ['holy saturday', 'E-1'],
  ['easter sunday?', 'E+0'],
  ['easter monday', 'E+1'],
  ['ascension day|thursday', 'E+39'],
  ['pentecost', 'E+49'],
  ['whit|pentecost sunday', 'E+49'],
  ['whit|pentecost monday', 'E+50'],
  ['trinity sunday', 'E+56'],
  ['corpus christi', 'E+60'],
  ['orthodox easter', 'O+0'],
  ['orthodox good friday', 'O-2'],
  ['rosh hashanah|hashana|hashanna', 'R+0'],
  ['yom kippur', 'R+9'],
  ['passover', 'P+0'],
];

/** Names as patterns, with the index that `dayOfHoliday` takes. */
export const HOLIDAY_NAMES: [pattern: string, holiday: number][] = HOLIDAYS.map(([names], h) => [names, h]);

/** Day number of a holiday in a year. */
export function dayOfHoliday(holiday: number, year: number): number {
  const [, rule] = HOLIDAYS[holiday];
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return dayOf(year, +fixed[1], +fixed[2]);
  const feast = /^([EORP])([+-]\d+)$/.exec(rule);
  if (feast) return FEASTS[feast[1]](year) + +feast[2];
  const [, month, weekday, nth, offset] = /^(\d\d):(\d):(-?\d|V)([+-]\d*)?$/.exec(rule)!;
  return nthWeekday(year, +month, +weekday, nth) + (offset && offset.length > 1 ? +offset : 0);
}

const FEASTS: Record<string, (year: number) => number> = {
  E: easterOf,
  O: orthodoxEasterOf,
  R: roshHashanahOf,
  P: (year) => roshHashanahOf(year) - 163,
};

function nthWeekday(year: number, month: number, weekday: number, nth: string): number {
  if (nth === 'V') return nthWeekdayFrom(dayOf(year, month, 18), weekday); // the Monday before 25 May
  if (nth.startsWith('-')) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  return nthWeekdayFrom(dayOf(year, month, 1), weekday) + (+nth - 1) * 7;
}

function nthWeekdayFrom(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
