// Size of a unit in the first of its dimension.
const DIMENSIONS: Record<string, number>[] = [
  {
    metre: 1,
    meter: 1,
    kilometre: 1000,
    kilometer: 1000,
    centimetre: 0.01,
    millimetre: 0.001,
    mile: 1609.344,
    yard: 0.9144,
    foot: 0.3048,
    inch: 0.0254,
  },
  { kilogram: 1, gram: 0.001, tonne: 1000, 'metric ton': 1000, ton: 1000, pound: 0.4536, ounce: 0.02835, stone: 6.35 },
  { 'square metre': 1, hectare: 10_000, acre: 4046.86, 'square kilometre': 1e6, 'square mile': 2.59e6, 'square foot': 0.0929 },
  { litre: 1, gallon: 3.785, pint: 0.473, barrel: 159 },
  { 'kilometre per hour': 1, 'mile per hour': 1.609344, knot: 1.852, 'metre per second': 3.6 },
  { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9 },
];
const SIZE = new Map(
  DIMENSIONS.flatMap((units, d) => Object.entries(units).map(([unit, size]): [string, [number, number]] => [unit, [d, size]])),
);

/** Is it a unit of a dimension that has several? */
export function isMeasure(unit: string): boolean {
  return SIZE.has(unit);
}

/** How many `to` are one `from`; `null` if they do not measure the same; 0 for temperatures, which have no factor. */
export function factorBetween(from: string, to: string): number | null {
  if (from.startsWith('degree') && to.startsWith('degree')) return 0;
  const [one, two] = [SIZE.get(from), SIZE.get(to)];
  return one && two && one[0] === two[0] ? one[1] / two[1] : null;
}
