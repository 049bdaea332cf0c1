/**
 * Which files of a directory are read. Patterns as in `rg -g`: without a slash they are held against the file's name,
 * with one against its path below the directory; `!` leaves out; the last that matches decides. Where every pattern
 * leaves out, the rest is what `known` says.
 */
export async function matcherOf(globs: string[], known: (path: string) => boolean): Promise<(path: string) => boolean> {
  if (globs.length === 0) return known;
  const { default: picomatch } = await import('picomatch');
  const rules = globs.map((glob) => {
    const leavesOut = glob.startsWith('!');
    const pattern = (leavesOut ? glob.slice(1) : glob).replace(/^\.\//, '');
    const inPath = pattern.replace(/\/$/, '').includes('/');
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    const matches = picomatch(whole.replace(/^\//, ''), { basename: !inPath && !pattern.endsWith('/') });
    return { leavesOut, matches };
  });
  const chooses = rules.some((rule) => !rule.leavesOut);
  return (path) => {
    const slashed = path.replaceAll('\\', '/');
    const rule = rules.findLast(({ matches }) => matches(slashed));
    return rule ? !rule.leavesOut : !chooses && known(path);
  };
}
