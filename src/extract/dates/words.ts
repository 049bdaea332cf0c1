import { ALL_DIGITS, HAS_DIGIT, HAS_HYPHEN, MARK, perWord } from '../../text/words.ts';

/** Units of time in order of length; a unit's code is its index. */
export const UNITS = [
  'minute',
  'hour',
  'second',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

/** Dayparts of TIMEX3; a daypart's code is its index. */
export const PARTS = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'] as const;

/** Words that share a kind, with their values: `sept.` is a MONTH of value 9. */
const CONTENT: Record<string, string> = {
  MONTH: `january=1 jan=1 jan.=1 february=2 feb=2 feb.=2 febuary=2 april=4 apr=4 apr.=4 june=6 jun=6 jun.=6 july=7 jul=7 jul.=7
    august=8 aug=8 aug.=8 september=9 sept=9 sept.=9 sep=9 sep.=9 october=10 oct=10 oct.=10 november=11 nov=11 nov.=11
    december=12 dec.=12`,
  WEEKDAY: `monday=1 mon=1 mon.=1 tuesday=2 tue=2 tue.=2 tues=2 tues.=2 wednesday=3 wed=3 wed.=3 weds=3 thursday=4 thu=4 thu.=4 thur=4
    thur.=4 thurs=4 thurs.=4 friday=5 fri=5 fri.=5 saturday=6 sat.=6 sunday=7`,
  WEEKDAYS: 'mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7',
  SEASON: 'spring=1 springtime=1 summer=2 summertime=2 autumn=3 winter=4 wintertime=4',
  SEASONS: 'springs=1 summers=2 autumns=3 winters=4',
  UNIT: `sec=2 minute=0 min=0 hour=1 hr=1 day=3 weekend=4 week=5 wk=5 fortnight=6 month=7 yr=9 decade=10
    century=11 sec.=2 min.=0 hr.=1 wk.=5 mo.=7 yr.=9`,
  YEARLY: 'year=9',
  UNITS: `seconds=2 secs=2 minutes=0 mins=0 hours=1 hrs=1 days=3 weekends=4 weeks=5 wks=5 fortnights=6 months=7 mos=7 quarters=8 years=9
    yrs=9 decades=10 centuries=11 secs.=2 mins.=0 hrs.=1 wks.=5 mos.=7 yrs.=9`,
  PART: 'morning=0 afternoon=2 evening=3 night=4 nite=4 nighttime=4 daytime=5',
  PARTS: 'mornings=0 afternoons=2 evenings=3 nights=4',
  NOON: 'noon=12 midday=12 noontime=12 midnight=0',
  NUM: `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15
    sixteen=16 seventeen=17 eighteen=18 nineteen=19 dozen=12`,
  TENS: 'twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90',
  POWER: 'hundred=100 thousand=1000 million=1000000 billion=1000000000',
  ORD: `third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14
    fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30`,
  DECADE: 'twenties=1920 thirties=1930 forties=1940 fifties=1950 sixties=1960 seventies=1970 eighties=1980 nineties=1990',
  VAGUE: 'few=0 several=0 many=0 some=0 numerous=0 multiple=0',
  QUARTERNAME: 'q1=1 q2=2 q3=3 q4=4',
  HALFNAME: 'h1=1 h2=2',
  DAILY: `hourly=1 daily=3 nightly=3 weekly=5 fortnightly=6 monthly=7 quarterly=8 yearly=9 annually=9`,
  TODAY:
    'today=0 yesterday=-1 tomorrow=1 tonight=4 tmr=1 tmrw=1 trmw=1 tomo=1 tomolo=1 2moro=1 tmw=1 tomoro=1 tomorow=1 tommorow=1 tommorrow=1 tonite=4 tdy=0',
  AMPM: 'a.m.=0 p.m.=12 am=0 pm=12 a.m=0 p.m=12',
  ZONE: `gmt=0 utc=0 est=0 edt=0 et=0 cst=0 cdt=0 mst=0 mdt=0 pst=0 pdt=0 pt=0 bst=0 cet=0 cest=0 jst=0 ist=0 msk=0 aest=0 hkt=0 sgt=0 kst=0 eet=0 wib=0`,
};

/** Values of words that are kinds of their own; all other words of the patterns have none. */
const VALUES = `last=-1 past=-1 previous=-1 preceding=-1 prior=-1 next=1 coming=1 upcoming=1 following=1 ensuing=1 subsequent=1 this=0 current=0
  same=0 that=0 first=1 second=2 fall=3 may=5 march=3 mar=3 mar.=3 sun=7 sun.=7 sat=6 dec=12 a=1 an=1 half=0 couple=2 quarter=8 early=0 mid=1 late=2
  fortnight=6 ago=-1 earlier=-1 before=-1 later=1 after=1 from=1 hence=1 afterwards=1 thereafter=1 recent=0 latest=0`;

/** Most kinds that there may be. */
export const KINDS = 1024;

/** Kinds of digits and of what is no time word; all that a number word begins is one NUM after `pieces.ts`. */
const OTHERS = ['OTHER', 'SPLIT', 'INT', 'YEAR', 'BIG', 'DEC', 'CLOCK', 'HALFOF'];
/** Words and marks of the patterns; each is a kind of its own. */
const LONE = `- / , . ; : ( ) ' 's a an the and or of in at as from to through until till thru between before after or so no per all now
  half quarter first second couple may march mar mar. dec sun sun. sat fall last past this next coming upcoming current full following
  previous preceding ensuing subsequent that same those these its their every each other another single alternate twice once thrice bi semi
  earlier later afterwards thereafter ago hence more less fewer longer than least most about around approximately nearly almost roughly over up
  many much long little as comparable corresponding period fiscal calendar latest recent end ended ending beginning start middle latter part
  sometime close rest remainder early late mid b.c. bc bce a.d. ad ce t z p o'clock oclock overnight bimonthly bi-monthly biweekly bi-weekly
  weekdays weeknights weekday times time right currently nowadays presently present recently lately formerly while soon future near foreseeable
  distant short term possible additional extra further whole straight consecutive successive trading working business entire hundreds thousands
  dozens tens final intervening ahead number no.`.split(/\s+/);

const kinds = new Map<string, number>([...OTHERS, ...Object.keys(CONTENT), ...LONE].map((name, kind) => [name, kind]));
const isContent = (kind: number): boolean => kind >= OTHERS.length && kind < kinds.get(LONE[0])!;

const codes = new Map<string, number>();
const values = new Map<string, number>();

/** Kinds and values of all words, read when the first is asked for. */
function vocabulary(): typeof codes {
  if (codes.size > 0) return codes;
  for (const name of LONE) codes.set(name, kinds.get(name)!);
  for (const name in CONTENT) {
    for (const [word, value] of entriesOf(CONTENT[name])) {
      codes.set(word, kinds.get(name)!);
      values.set(word, value);
    }
  }
  for (const [word, value] of entriesOf(VALUES)) values.set(word, value);
  return codes;
}

/** Value that a word has among those of its kind: 3 for `day`; NaN for a word that is a kind of its own. */
export function valueInKind(name: string): number {
  return isContent(vocabulary().get(name) ?? 0) ? values.get(name)! : Number.NaN;
}

/** Code of a kind (`MONTH`), of a word's kind (`day`), or of a word that is a kind of its own (`the`). */
export function kindOf(name: string): number {
  const kind = kinds.get(name) ?? vocabulary().get(name);
  if (kind === undefined) throw new Error(`words.ts has no ${name}`);
  return kind;
}

/** Kind of a word type; SPLIT where it has parts of its own: `mid-1990s`, `5pm`. */
export const kindOfWord = perWord((norm, form, shape) => {
  const cased = vocabulary().get(norm);
  if (cased !== undefined) return isName(norm, form) ? 0 : cased;
  if (shape & ALL_DIGITS) return kindOfDigits(norm);
  if (shape & MARK) return 0;
  if (shape & HAS_DIGIT) return kindOfMixed(norm);
  return shape & HAS_HYPHEN && norm.split('-').some((part) => isContent(codes.get(part) ?? 0) || PART_WORDS.has(part))
    ? kinds.get('SPLIT')!
    : 0;
});

/** Value of a word type: 9 for `September`, 1998 for `1998`, seconds of the day for `12:30`. */
export const valueOfWord = perWord((norm) => valueOfNorm(norm));

/** Kind and value of a part of a word. */
export function readPart(part: string): [kind: number, value: number] {
  if (part === 'h') return [kinds.get('UNIT')!, UNITS.indexOf('hour')];
  const written = /^\d/.test(part) ? (/[a-z]/.test(part) ? kindOfMixed(part) : kindOfDigits(part)) : 0;
  const kind = codes.get(part) ?? (written === kinds.get('SPLIT') ? 0 : written);
  return [kind, kind ? valueOfNorm(part) : 0];
}

/** Words of other kinds that make a hyphenated word a time: `fiscal-first`, `mid-May`, `second-quarter`. */
const PART_WORDS = new Set('first second quarter mid may march fall'.split(' '));

function entriesOf(list: string): [string, number][] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const mark = entry.indexOf('=');
      return [entry.slice(0, mark), Number(entry.slice(mark + 1))];
    });
}

/** All capitals are a name or an abbreviation of another kind: `MAR`, `SAT`, `SEC`, `MO`. */
function isName(norm: string, form: string): boolean {
  return (
    /^(?:sat|sec|mo|mos|min|et|pt|ist|wed|dec|mar|hr)$/.test(norm) &&
    (norm === 'et' || norm === 'pt' || norm === 'ist' ? form === norm : false)
  );
}

function kindOfDigits(norm: string): number {
  if (/^[12]\d{3}$/.test(norm)) return kinds.get('YEAR')!;
  if (/^\d{1,4}$/.test(norm)) return kinds.get('INT')!;
  if (/^\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$/.test(norm)) return kinds.get('CLOCK')!;
  if (/^\d+\.\d+$/.test(norm)) return kinds.get('DEC')!;
  if (/^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(norm)) return kinds.get('SPLIT')!;
  return /^[\d,]+$/.test(norm) ? kinds.get('BIG')! : 0;
}

/** `21st`, `1990s`, `5pm`, `24hours`, `mid-1990s` */
function kindOfMixed(norm: string): number {
  if (/^\d{1,3}(?:st|nd|rd|th)$/.test(norm)) return kinds.get('ORD')!;
  if (/^(?:[12]\d)?\d0s$/.test(norm)) return kinds.get('DECADE')!;
  if (/^q[1-4]$/.test(norm)) return kinds.get('QUARTERNAME')!;
  return norm.length < 24 ? kinds.get('SPLIT')! : 0;
}

function valueOfNorm(norm: string): number {
  const known = values.get(norm);
  if (known !== undefined) return known;
  if (norm.includes(':')) {
    const [h, m, s] = norm.split(':').map(Number);
    return h * 3600 + m * 60 + Math.floor(s || 0);
  }
  if (/^q[1-4]$/.test(norm)) return +norm[1];
  return Number.parseFloat(norm.replaceAll(',', '')) || 0;
}
