import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'dist/bin/factsheet.js');

/** What a run of the built command came to. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The built command, built again if a source is newer. */
export function command(): string {
  if (newest(join(ROOT, 'src')) > age(COMMAND)) build();
  return COMMAND;
}

/** Runs the built command. */
export function factsheet(
  args: string[],
  { input = '', cwd = ROOT, env = {} }: { input?: string | Buffer; cwd?: string; env?: Record<string, string> } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command(), ...args], {
    input,
    cwd,
    env: clean(env),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: status, stdout, stderr };
}

/** A folder with a `factsheet` that a shell finds, and an environment that says so. */
export function shellEnvironment(): Record<string, string> {
  const bin = mkdtempSync(join(tmpdir(), 'factsheet-bin-'));
  const file = join(bin, 'factsheet');
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${command()}' "$@"\n`);
  chmodSync(file, 0o755);
  return clean({ PATH: `${bin}:${process.env.PATH}` });
}

/** The environment without what would change the output. */
function clean(more: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...more };
}

/** Test files run side by side: one of them builds, the others wait. */
function build(): void {
  const lock = join(tmpdir(), `factsheet-build-${Buffer.from(ROOT).toString('hex').slice(-32)}`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (Date.now() - age(lock) > 60_000) rmdirSync(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      if (newest(join(ROOT, 'src')) <= age(COMMAND)) return;
    }
  }
  try {
    execFileSync('npm', ['run', '-s', 'bundle'], { cwd: ROOT, stdio: 'inherit' });
  } finally {
    rmdirSync(lock);
  }
}

function newest(folder: string): number {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && /\.(ts|bin)$/.test(entry.name)) time = Math.max(time, age(join(entry.parentPath ?? entry.path, entry.name)));
  }
  return time;
}

function age(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
