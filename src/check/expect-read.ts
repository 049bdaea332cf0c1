const FIELDS: Record<string, readonly string[]> = {
  entity: ['name', 'type', 'role', 'mentions'],
  quote: ['speaker', 'type', 'contains', 'text', 'cue', 'via'],
  number: ['value', 'min', 'max', 'type', 'counts', 'of', 'unit', 'currency', 'text', 'speaker'],
  date: ['value', 'type', 'text'],
};
const NUMERIC = new Set(['value', 'min', 'max']);
const KINDS = ['entities', 'quotes', 'numbers', 'dates'];

/** What is wrong with the data of an `--expect` file, with its place in it; `null` if nothing is. */
export function problemOf(data: unknown): string | null {
  if (!isObject(data)) return 'not an object with "facts" or "counts"';
  if (data.schema !== undefined) return sheetProblem(data);
  const odd = Object.keys(data).find((key) => !['$schema', 'facts', 'counts'].includes(key));
  if (odd) return `unknown key "${odd}"; keys are facts, counts`;
  const { facts = [], counts = {} } = data;
  if (!Array.isArray(facts)) return '"facts" is no list';
  for (const [i, fact] of facts.entries()) {
    const problem = factProblem(fact);
    if (problem) return `facts[${i}] ${problem}`;
  }
  return countsProblem(counts);
}

function sheetProblem(data: Record<string, unknown>): string | null {
  if (data.schema !== 'factsheet/1' || data.error) return 'not the facts of one document that could be read';
  const missing = KINDS.find((kind) => !Array.isArray(data[kind]));
  return missing ? `"${missing}" is no list` : null;
}

function factProblem(fact: unknown): string | null {
  if (!isObject(fact)) return 'is no object';
  const { kind, absent, ...fields } = fact;
  const known = FIELDS[String(kind)];
  if (!known) return `has the kind ${JSON.stringify(kind)}; kinds are ${Object.keys(FIELDS).join(', ')}`;
  if (absent !== undefined && typeof absent !== 'boolean') return '"absent" is neither true nor false';
  for (const [name, value] of Object.entries(fields)) {
    if (!known.includes(name)) return `has the unknown field "${name}"; fields of a ${kind} are ${known.join(', ')}`;
    if (name === 'mentions' ? !isWanted(value) : typeof value !== (NUMERIC.has(name) && kind === 'number' ? 'number' : 'string'))
      return `has a "${name}" of the wrong type`;
  }
  return Object.keys(fields).length === 0 ? 'says nothing of the fact but its kind' : null;
}

function countsProblem(counts: unknown): string | null {
  if (!isObject(counts)) return '"counts" is no object';
  for (const [kind, wanted] of Object.entries(counts)) {
    if (!KINDS.includes(kind)) return `unknown key "${kind}" in "counts"; keys are ${KINDS.join(', ')}`;
    if (!isWanted(wanted)) return `"${kind}" in "counts" is neither a number nor {"min", "max"}`;
  }
  return null;
}

function isWanted(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0;
  return isObject(value) && Object.entries(value).every(([key, bound]) => (key === 'min' || key === 'max') && typeof bound === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
