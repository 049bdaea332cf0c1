/** chalk's level: 0 none, 1 sixteen colours, 2 256, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What decides colour, strongest first. */
export interface ColorSources {
  /** `--color`, `--no-color` on the command line. */
  option?: 'auto' | 'always' | 'never' | false | undefined;
  env: Record<string, string | undefined>;
  /** `color` in the config file. */
  config?: 'auto' | 'always' | 'never' | false | undefined;
  /** Is the stream that is written to a terminal? */
  terminal: boolean;
}

/** Colour of a stream: option > NO_COLOR (non-empty) > FORCE_COLOR > config file > TERM=dumb > terminal. */
export function colorLevel({ option, env, config, terminal }: ColorSources): ColorLevel {
  const known = levelOf(option, env) ?? environmentLevel(env) ?? levelOf(option ?? config, env);
  if (known !== null) return known;
  return terminal && env.TERM !== 'dumb' ? depth(env) : 0;
}

function levelOf(when: ColorSources['option'], env: ColorSources['env']): ColorLevel | null {
  if (when === 'never' || when === false) return 0;
  return when === 'always' ? depth(env) : null;
}

/** `FORCE_COLOR=0` or `false` is none, 1 to 3 a level, anything else as much as the terminal can. */
function environmentLevel(env: ColorSources['env']): ColorLevel | null {
  if (env.NO_COLOR) return 0;
  const force = env.FORCE_COLOR;
  if (force === undefined) return null;
  if (force === '0' || force === 'false') return 0;
  return /^[123]$/.test(force) ? (Number(force) as ColorLevel) : depth(env);
}

function depth({ COLORTERM = '', TERM = '' }: ColorSources['env']): ColorLevel {
  if (/truecolor|24bit/.test(COLORTERM)) return 3;
  return /-256(color)?$/.test(TERM) ? 2 : 1;
}
