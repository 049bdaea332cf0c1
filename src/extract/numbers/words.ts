/** Words that make numbers, and words that stand around them. Norms: lower case, plain apostrophes. */

export const ONES = numbered('zero one two three four five six seven eight nine');
export const TEENS = numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10);
export const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
for (const [word, value] of Object.entries({ nought: 0, naught: 0, nil: 0 })) ONES.set(word, value);
TENS.set('fourty', 40);

/** Scales that follow a number; `dozen` ends one. */
export const SCALES = new Map<string, number>([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
  ['sextillion', 1e21],
  ['septillion', 1e24],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['lkh', 1e5],
  ['crore', 1e7],
  ['cr', 1e7],
  ['koti', 1e7],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['tln', 1e12],
  ['trn', 1e12],
]);
for (const word of ['lakh', 'lac', 'lkh', 'crore']) SCALES.set(`${word}s`, SCALES.get(word)!);

/** Letters glued to digits: `10k`, `5.4m`, `1.23B`, `3G`; `m` is a metre unless money or a plural noun says else. */
export const SCALE_LETTERS = new Map<string, number>([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mm', 1e6],
  ['MM', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['G', 1e9],
  ['t', 1e12],
  ['T', 1e12],
]);

/** Vague plurals and the least that they stand for: `dozens of`, `thousands`. */
export const PLURALS = new Map<string, number>([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

export const ORDINALS = new Map<string, number>();
for (const [word, value] of [...ONES, ...TEENS, ...TENS]) {
  if (value > 3 || value === 0)
    ORDINALS.set(
      /y$/.test(word)
        ? word.replace(/y$/, 'ieth')
        : /ve$/.test(word)
          ? word.replace(/ve$/, 'fth')
          : `${word.replace(/(?<=eigh)t$|(?<=nin)e$/, '')}th`,
      value,
    );
}
for (const [word, value] of Object.entries({ first: 1, second: 2, third: 3, nineth: 9, hundredth: 100, thousandth: 1e3 }))
  ORDINALS.set(word, value);
for (const [word, value] of Object.entries({ millionth: 1e6, billionth: 1e9, trillionth: 1e12 })) ORDINALS.set(word, value);

/** Parts of one: `half`, `three quarters`. */
export const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** Single characters for fractions. */
export const FRACTION_SIGNS = new Map<string, number>([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

export const MONTHS = list(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`);
export const WEEKDAYS = list(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`);
/** Beside digits these make a time of day. */
export const CLOCK = list(`am pm a.m p.m a.m. p.m. o'clock gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst hrs`);
/** Units of time: what they measure belongs to the dates. */
export const PERIODS = new Map<string, string>();
for (const unit of 'second minute hour day week month year decade fortnight weekend night quarter semester'.split(' ')) {
  PERIODS.set(unit, unit).set(`${unit}s`, unit);
}
PERIODS.set('century', 'century').set('centuries', 'century').set('millennium', 'millennium').set('millennia', 'millennium');
for (const [short, unit] of [
  ['sec', 'second'],
  ['secs', 'second'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['wk', 'week'],
  ['wks', 'week'],
  ['mo', 'month'],
  ['mos', 'month'],
])
  PERIODS.set(short, unit).set(`${short}.`, unit);

/** A number after one of these tells which, not how many: `Article 5`, `flight MH17`, `Room 427`, `No. 10`. */
export const IDENTIFIED = list(`article articles section sections chapter chapters room rooms flight flights gate gates row platform
  channel route routes highway interstate exit no no. nos. paragraph paragraphs clause rule amendment resolution proposition prop
  bus line lot apartment suite building terminal runway pier cell ward precinct lane case bill order decree directive`);
/** The same without interest: parts of a book, levels, seasons and names. */
export const NUMBERED =
  list(`example examples milepost figure figures fig fig. figs. table tables equation eq eq. eqs. ref refs page pages p. pp. version volume vol vol. part
  phase stage level lesson appendix act psalm verse type grade category division group district zone sector schedule title episode season step tier class
  track box extension area code form league measure question item plan model series size round week day hurricane typhoon storm camp
  squadron regiment battalion brigade region chart note annex apollo soyuz windows number unit block hall`);

/** Money is counted by these with a bare article: `$2 a head`. */
export const PER_ITEM =
  list(`share head person piece bottle ticket seat room household student pupil family vote copy game unit plate litre unit dozen pack
  item card call text line word page visit trip ride flight session lesson trade contract dose barrel bushel acre mile pint gallon kilo tonne ton ounce pound`);

/** Left of a number they say that it is not exact, or one end of it. */
export const BOUNDS: readonly (readonly [words: string, bound: Bound])[] = [
  ...bounds(
    'about|around|approximately|roughly|some|circa|ca|ca.|c.|approx|approx.|an estimated|estimated|estimated at|in the region of|somewhere around|close to|nearer to|near|or so|~|≈|∼|±',
    'about',
  ),
  ...bounds(
    'more than|over|above|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|exceed|greater than|higher than|bigger than|larger than|longer than|well over|just over|beyond|topping|surpassing|surpass|surpassed|north of|>|better than|older than',
    'above',
  ),
  ...bounds(
    'at least|no less than|no fewer than|not less than|a minimum of|minimum|minimum of|or more|or above|or higher|or greater|or over|or later|and over|and above|and up|starting at|from as little as|as little as|as few as|≥',
    'least',
  ),
  ...bounds(
    'less than|fewer than|under|below|lower than|smaller than|short of|just under|well under|younger than|not quite|south of|<',
    'below',
  ),
  ...bounds(
    'at most|up to|no more than|not more than|a maximum of|maximum|maximum of|as many as|as much as|as high as|as low as|or less|or fewer|or below|or lower|or under|≤',
    'most',
  ),
  ...bounds('nearly|almost|approaching|barely|just shy of|shy of|close on|nigh on|just short of', 'nearly'),
];

/** What a word beside a number does to it. */
export type Bound = 'about' | 'above' | 'least' | 'below' | 'most' | 'nearly';

function bounds(phrases: string, bound: Bound): [string, Bound][] {
  return phrases.split('|').map((words) => [words, bound]);
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

function numbered(words: string, from = 0, step = 1): Map<string, number> {
  return new Map(words.split(' ').map((word, i) => [word, from + i * step]));
}
