// Words that British and American spelling write differently.
const PAIRS = `defence=defense offence=offense licence=license centre=center theatre=theater labour=labor harbour=harbor honour=honor
  colour=color neighbour=neighbor programme=program metre=meter litre=liter kilometre=kilometer grey=gray favour=favor behaviour=behavior
  councillor=councilor counsellor=counselor jewellery=jewelry traveller=traveler manoeuvre=maneuver tyre=tire cheque=check
  catalogue=catalog dialogue=dialog judgement=judgment enrolment=enrollment aluminium=aluminum archaeology=archeology per_cent=percent`;
const AMERICAN = new Map(
  PAIRS.split(/\s+/).flatMap((pair) => {
    const [british, american] = pair.split('=');
    return [
      [british, american],
      [`${british}s`, `${american}s`],
    ] as [string, string][];
  }),
);

/** A folded word in American spelling: organisation → organization. */
export function american(word: string): string {
  const known = AMERICAN.get(word);
  if (known) return known;
  return word.length > 7 ? word.replace(/([a-z]{3}[^e\W])is(ation|ations|ed|ing|es?|ers?)$/, '$1iz$2') : word;
}

/** A noun in the singular, nearly: casualties → casualty, deaths → death. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return IRREGULAR[word] ?? word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const IRREGULAR: Record<string, string> = { people: 'person', men: 'man', women: 'woman', children: 'child', lives: 'life' };
