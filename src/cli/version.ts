import { existsSync, readFileSync } from 'node:fs';

/** Version of the package that this file belongs to, whether run from `src/` or bundled into `dist/`. */
export function version(): string {
  for (let here = new URL('.', import.meta.url); ; here = new URL('..', here)) {
    const file = new URL('package.json', here);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
    if (here.pathname === '/') return 'unknown';
  }
}
