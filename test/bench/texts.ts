import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../fixtures/articles', import.meta.url));

/** The plain articles of the fixtures. */
export const ARTICLES: string[] = readdirSync(FOLDER)
  .flatMap((name) => readdirSync(join(FOLDER, name)).map((file) => join(FOLDER, name, file)))
  .filter((file) => file.endsWith('/article.txt'));

/** Gives a text that was not given before: an article seen again flatters whoever remembers words. */
export function freshTexts(): () => string {
  const texts = ARTICLES.map((file) => readFileSync(file, 'utf8'));
  let count = 0;
  return () => {
    count++;
    const salt = [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    return texts[count % texts.length].replace(/\b([A-Z][a-z]{5,})\b/g, (word) => (word.length % 3 === count % 3 ? word + salt : word));
  };
}
