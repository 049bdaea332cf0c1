/** How long a duration is. */
export interface Length {
  count: number;
  unit: string;
  days: number;
}

const DAYS: Record<string, [string, number]> = {
  Y: ['year', 365.25],
  M: ['month', 30.4375],
  W: ['week', 7],
  D: ['day', 1],
  TH: ['hour', 1 / 24],
  TM: ['minute', 1 / 1440],
  TS: ['second', 1 / 86_400],
  DE: ['decade', 3652.5],
  CE: ['centur', 36_525],
  Q: ['quarter', 91.3],
};

/** The length of `P7W` or `PT40M`; `null` for one of several units or without a number. */
export function lengthOf(value: string): Length | null {
  const [, time = '', count, unit] = /^P(T?)(\d+(?:\.\d+)?)(DE|CE|[YMWDHSQ])$/.exec(value) ?? [];
  const known = DAYS[time + unit];
  return known ? { count: Number(count), unit: known[0], days: Number(count) * known[1] } : null;
}
