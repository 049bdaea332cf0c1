/** Marks a text for the eye; never changes its width. */
export type Paint = (text: string) => string;

const NAMES = ['bold', 'dim', 'green', 'red', 'cyan', 'yellow', 'magenta', 'blue'] as const;

/** The few marks that reports use. */
export type Palette = Record<(typeof NAMES)[number], Paint>;

/** The palette of a chalk level; 0 loads no chalk and marks nothing. */
export async function paletteOf(level: 0 | 1 | 2 | 3): Promise<Palette> {
  const chalk = level === 0 ? null : new (await import('chalk')).Chalk({ level });
  return Object.fromEntries(NAMES.map((name) => [name, chalk ? (text: string) => (text ? chalk[name](text) : '') : same])) as Palette;
}

function same(text: string): string {
  return text;
}
