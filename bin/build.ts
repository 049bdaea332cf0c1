import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * src/ and bin/ → dist/: the command, the worker and the library as bundles that share lazily loaded chunks (80 modules
 * cost 33 ms to load, a bundle 6), and the models beside them. tsc adds the declarations.
 */
const LIB = 'dist/lib';
const MODELS = 'src/model';

/** compromise is loaded as CommonJS when the program runs; what reads HTML and Markdown is large and seldom needed. */
const EXTERNAL = ['compromise', '@mozilla/readability', 'htmlparser2', '@lezer/markdown', 'js-yaml'];

/** commander starts other programs only where asked to, and Node takes 6 ms to load what that needs. */
const commanderAlone: Plugin = {
  name: 'commander-alone',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : null,
    );
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }));
  },
};

const { metafile } = await build({
  entryPoints: { 'bin/factsheet': 'bin/factsheet.ts', 'lib/worker': 'src/cli/worker.ts', 'src/index': 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'lib/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  external: EXTERNAL,
  plugins: [commanderAlone],
  metafile: true,
  logLevel: 'warning',
  banner: { js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);" },
});

const written = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
const models = (await readdir(MODELS).catch(() => [])).filter((file) => file.endsWith('.bin'));
await mkdir(LIB, { recursive: true });
for (const model of models) await copyFile(join(MODELS, model), join(LIB, model));
for (const file of await readdir(LIB)) if (!written.has(file) && !models.includes(file)) await rm(join(LIB, file));
