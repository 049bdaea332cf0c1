import { expect, test } from 'vitest';
import { type ColorSources, colorLevel } from '../../src/cli/color.ts';

/** option > NO_COLOR (non-empty) > FORCE_COLOR > config > TERM=dumb > terminal */
const TABLE: [string, ColorSources, number][] = [
  ['a terminal', { env: {}, terminal: true }, 1],
  ['no terminal', { env: {}, terminal: false }, 0],
  ['256 colours', { env: { TERM: 'xterm-256color' }, terminal: true }, 2],
  ['all colours', { env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, terminal: true }, 3],
  ['a dumb terminal', { env: { TERM: 'dumb' }, terminal: true }, 0],
  ['NO_COLOR', { env: { NO_COLOR: '1' }, terminal: true }, 0],
  ['an empty NO_COLOR is none', { env: { NO_COLOR: '' }, terminal: true }, 1],
  ['FORCE_COLOR in a pipe', { env: { FORCE_COLOR: '' }, terminal: false }, 1],
  ['FORCE_COLOR as a level', { env: { FORCE_COLOR: '3' }, terminal: false }, 3],
  ['FORCE_COLOR=0', { env: { FORCE_COLOR: '0' }, terminal: true }, 0],
  ['FORCE_COLOR against a dumb terminal', { env: { FORCE_COLOR: '1', TERM: 'dumb' }, terminal: true }, 1],
  ['NO_COLOR against FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal: true }, 0],
  ['--color always in a pipe', { option: 'always', env: { NO_COLOR: '1' }, terminal: false }, 1],
  ['--color never', { option: 'never', env: { FORCE_COLOR: '1' }, terminal: true }, 0],
  ['--no-color', { option: false, env: { FORCE_COLOR: '1' }, terminal: true }, 0],
  ['--color auto leaves it to the rest', { option: 'auto', env: { FORCE_COLOR: '1' }, terminal: false }, 1],
  ['--color auto against the config file', { option: 'auto', env: {}, config: 'always', terminal: false }, 0],
  ['the config file', { env: {}, config: 'always', terminal: false }, 1],
  ['the config file against the terminal', { env: {}, config: 'never', terminal: true }, 0],
  ['NO_COLOR against the config file', { env: { NO_COLOR: '1' }, config: 'always', terminal: true }, 0],
];

test.each(TABLE)('%s', (_, sources, level) => {
  expect(colorLevel(sources)).toBe(level);
});
