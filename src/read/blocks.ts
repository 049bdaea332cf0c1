const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table ul`.split(/\s+/),
);

/** What parts an HTML element from its neighbours; `null` for one that runs on in the line. */
export function separatorOf(name: string): '\n\n' | '\n' | '\t' | null {
  if (BLOCKS.has(name)) return '\n\n';
  if (name === 'br' || name === 'tr') return '\n';
  return name === 'td' || name === 'th' ? '\t' : null;
}
