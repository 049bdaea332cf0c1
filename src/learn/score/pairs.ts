/** A stretch of a source file, comparable across lines. */
export interface Stretch {
  start: number;
  end: number;
}

/** What went wrong at one place: a fact missed, one that is none, or one found with something wrong. */
export interface Mistake {
  what: 'missed' | 'spurious' | 'wrong';
  at: string;
  expected: string | null;
  got: string | null;
}

/** Counts of one figure: facts expected, facts found, facts found right. */
export interface Tally {
  expected: number;
  found: number;
  right: number;
  mistakes: Mistake[];
}

/** One fact on either side, as the comparison needs it. */
export interface Item<T> extends Stretch {
  fact: T;
  at: string;
  /** How a list of mistakes shows it. */
  shown: string;
  optional?: boolean;
}

/** How two facts are held against each other. */
export interface Comparison<G, F> {
  /** 0 where the two are no pair, else the better the higher. */
  alike(expected: Item<G>, found: Item<F>): number;
  isRight(expected: G, found: F): boolean;
  /** Whether an optional fact forgives a found one. */
  forgives(expected: Item<G>, found: Item<F>): boolean;
}

/** Pairs one to one, the most alike first; what is optional counts on neither side. */
export function tally<G, F>(expected: Item<G>[], found: Item<F>[], comparison: Comparison<G, F>): Tally {
  const required = expected.filter(({ optional }) => !optional);
  const pairs = pairUp(required, found, comparison);
  const taken = new Set(pairs.values());
  const forgiven = (item: Item<F>) => expected.some((other) => other.optional && comparison.forgives(other, item));
  const spurious = found.filter((item) => !taken.has(item) && !forgiven(item));
  const mistakes: Mistake[] = spurious.map((item) => ({ what: 'spurious', at: item.at, expected: null, got: item.shown }));
  let right = 0;
  for (const item of required) {
    const pair = pairs.get(item);
    if (pair && comparison.isRight(item.fact, pair.fact)) right++;
    else mistakes.push({ what: pair ? 'wrong' : 'missed', at: item.at, expected: item.shown, got: pair?.shown ?? null });
  }
  return { expected: required.length, found: pairs.size + spurious.length, right, mistakes: mistakes.sort(byPlace) };
}

function pairUp<G, F>(required: Item<G>[], found: Item<F>[], { alike, isRight }: Comparison<G, F>): Map<Item<G>, Item<F>> {
  const options = required.flatMap((item) =>
    found.flatMap((other) => {
      const score = alike(item, other);
      return score > 0 ? [{ item, other, score: score + Number(isRight(item.fact, other.fact)) }] : [];
    }),
  );
  const pairs = new Map<Item<G>, Item<F>>();
  const taken = new Set<Item<F>>();
  for (const { item, other } of options.sort((a, b) => b.score - a.score)) {
    if (pairs.has(item) || taken.has(other)) continue;
    pairs.set(item, other);
    taken.add(other);
  }
  return pairs;
}

/** Tallies of several articles as one. */
export function sum(tallies: Tally[]): Tally {
  const total = (key: 'expected' | 'found' | 'right') => tallies.reduce((count, each) => count + each[key], 0);
  return {
    expected: total('expected'),
    found: total('found'),
    right: total('right'),
    mistakes: tallies.flatMap(({ mistakes }) => mistakes),
  };
}

/** Precision, recall and F1 in percent; 100 where nothing is expected and nothing found. */
export function rates({ expected, found, right }: Tally): { precision: number; recall: number; f1: number } {
  const share = (whole: number) => (whole === 0 ? 100 : (100 * right) / whole);
  return { precision: share(found), recall: share(expected), f1: expected + found === 0 ? 100 : (200 * right) / (expected + found) };
}

/** The stretch of a text that begins at “line:column”. */
export function stretchAt(at: string, text: string): Stretch {
  const [line, column] = at.split(':').map(Number);
  const start = line * 1e6 + column;
  return { start, end: start + text.length };
}

/** Whether two stretches share a character. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

function byPlace(a: Mistake, b: Mistake): number {
  return stretchAt(a.at, '').start - stretchAt(b.at, '').start;
}
