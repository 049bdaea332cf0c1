const ARTICLES = new Set(['the', 'a', 'an']);

/** Words in lower case, without articles and marks. */
export function plainWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !ARTICLES.has(word));
}

/** A name without legal form: “Zephyrion Energy N.V.” and “Zephyrion Energy” are one. */
export function plainName(name: string): string {
  return plainWords(name.replace(/,? (?:plc|N\.V\.|Inc\.?|Ltd\.?)$/, '')).join(' ');
}

/** Shared words over all words, each as often as it stands. */
export function likeness(a: string, b: string): number {
  const [left, right] = [plainWords(a), plainWords(b)];
  const rest = [...right];
  let shared = 0;
  for (const word of left) {
    const k = rest.indexOf(word);
    if (k < 0) continue;
    rest.splice(k, 1);
    shared++;
  }
  const all = left.length + right.length - shared;
  return all === 0 ? 0 : shared / all;
}
