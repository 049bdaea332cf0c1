import type { Entity, Mention } from '../../facts.ts';
import { letterEdits } from '../align.ts';
import { nameWords } from '../name-table.ts';
import { draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';

/** A person's name that the text itself writes in two ways. */
export const nameTwoSpellings: Rule = {
  name: 'name-two-spellings',
  level: 'warning',
  about: 'A person whose name the text writes in two ways: the other words are the same, one differs by a letter or two.',
  alone: true,
  find({ text }) {
    const forms = text.sheet.entities.filter(({ type }) => type === 'person').flatMap(formsOf);
    forms.sort((a, b) => a.mention.start - b.mention.start);
    return forms.flatMap(({ entity, mention, words }, k) => {
      const other = forms.slice(0, k).find((form) => isMisspelled(words, form.words));
      if (!other) return [];
      const related = relatedTo(text, other.mention);
      const message = `${quoted(mention.text)}, but ${quoted(other.mention.text)} at ${related.line}:${related.column}`;
      return draft(text, mention, { kind: 'entity', id: entity.id }, message, related);
    });
  },
};

/** The first mention of each full form of a name. */
function formsOf(entity: Entity): { entity: Entity; mention: Mention; words: string[] }[] {
  const forms = new Map<string, { entity: Entity; mention: Mention; words: string[] }>();
  for (const mention of entity.mentions) {
    const words = nameWords(mention.text);
    const key = words.join(' ');
    if (words.length > 1 && !forms.has(key)) forms.set(key, { entity, mention, words });
  }
  return [...forms.values()];
}

/** One long word differs; Paul and Paula are two. */
function isMisspelled(words: string[], others: string[]): boolean {
  if (words.length !== others.length) return false;
  const odd = words.flatMap((word, k) => (word === others[k] ? [] : [[word, others[k]]]));
  if (odd.length !== 1) return false;
  const [word, other] = odd[0];
  return word.length > 4 && other.length > 4 && word[0] === other[0] && letterEdits(word, other, 2) <= 2 && !isEnding(word, other);
}

/** `Maria`, `Mario`: the last letter alone differs. */
function isEnding(word: string, other: string): boolean {
  return word.slice(0, -1) === other.slice(0, -1) || word.slice(0, -1) === other || word === other.slice(0, -1);
}
