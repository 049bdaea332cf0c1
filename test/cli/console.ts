import { execFile } from 'node:child_process';

/** A command of a ```console block and what a terminal shows for it. */
export interface Step {
  command: string;
  shown: string;
}

/** The steps of a Markdown page's ```console blocks: a line `$ command`, then its output. */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  for (const [, block] of markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    for (const part of block.split(/^(?=\$ )/m).filter(Boolean)) {
      const [first, ...rest] = part.trimEnd().split('\n');
      steps.push({ command: first.slice(2), shown: rest.join('\n') });
    }
  }
  return steps;
}

/** What bash shows for a command, both streams; `exit N` ends it where N is not 0. */
export function shell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', `exec 2>&1\n${command}`], { cwd, env }, (error, stdout) => {
      resolve(`${stdout.trimEnd()}${error ? `\nexit ${error.code}` : ''}`.trimStart());
    });
    child.stdin?.end();
  });
}

/** A line `…` stands for any lines, `…` in a line for any characters. */
export function matches(seen: string, shown: string): boolean {
  const pattern = shown
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/^…\n?$/gm, '[\\s\\S]*')
    .replace(/…/g, '[^\\n]*');
  return new RegExp(`^${pattern}$`).test(seen);
}
