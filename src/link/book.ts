import type { NameBook } from '../facts.ts';
import type { Finding, NameMention } from '../findings.ts';
import type { Document } from '../text/document.ts';
import type { Referent } from './cast.ts';
import type { Groups } from './groups.ts';
import { keyOf } from './keys.ts';
import { join, rootOf } from './referents.ts';

type Names = Finding<NameMention>[];

/** Joins what the `--names` file calls one, and gives it the file's name and type. */
export function joinBook({ byKey }: Groups, book: NameBook | null): void {
  for (const { name, type, aliases = [] } of book?.names ?? []) {
    let first: Referent | null = null;
    for (const form of [name, ...aliases]) {
      const referent = byKey.get(keyOf(form));
      if (referent && first) join(first, referent, 'book');
      else if (referent) first = rootOf(referent);
    }
    if (!first) continue;
    first.title = name;
    first.given = type ?? null;
  }
}

/** Adds the places where the text writes a form of the `--names` file that no finder took for a name; in text order. */
export function addBookNames(document: Document, names: Names, book: NameBook | null): Names {
  if (!book?.names.length) return names;
  const forms = formsByFirstWord(book);
  const added: Names = [];
  for (let i = 0, n = 0; i < document.count; i++) {
    while (n < names.length && names[n].end <= document.start[i]) n++;
    if (n < names.length && names[n].start <= document.start[i]) continue;
    const form = forms
      .get(document.form(i))
      ?.find(({ text }) => standsAt(document, i, text) && !reaches(names[n], document.start[i] + text.length));
    if (!form) continue;
    const [start, end] = [document.start[i], document.start[i] + form.text.length];
    added.push({ start, end, fact: { type: form.type, confidence: 1 }, because: 'link/book' });
    while (i + 1 < document.count && document.start[i + 1] < end) i++;
  }
  return added.length ? [...names, ...added].sort((a, b) => a.start - b.start) : names;
}

const reaches = (name: Names[number] | undefined, end: number): boolean => name !== undefined && name.start < end;

/** Is it written there, as whole words? */
function standsAt(document: Document, i: number, text: string): boolean {
  const end = document.start[i] + text.length;
  const last = document.tokenAt(end - 1);
  return document.text.startsWith(text, document.start[i]) && document.end[last] === end;
}

/** Longer forms first. */
function formsByFirstWord(book: NameBook): Map<string, { text: string; type: NameMention['type'] }[]> {
  const forms = book.names.flatMap(({ name, type = 'organization', aliases = [] }) => [name, ...aliases].map((text) => ({ text, type })));
  forms.sort((a, b) => b.text.length - a.text.length);
  const byWord = new Map<string, typeof forms>();
  for (const form of forms) {
    const [word] = form.text.split(' ');
    byWord.set(word, [...(byWord.get(word) ?? []), form]);
  }
  return byWord;
}
