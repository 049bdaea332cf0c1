import type { Entity } from '../../facts.ts';
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
    const persons = text.sheet.entities.filter(({ type }) => type === 'person');
    return persons.flatMap((person, k) => {
      const other = persons.slice(0, k).find((each) => isMisspelled(person, each));
      if (!other) return [];
      const related = relatedTo(text, other.mentions[0]);
      const message = `${quoted(person.name)}, but ${quoted(other.name)} at ${related.line}:${related.column}`;
      return draft(text, person.mentions[0], { kind: 'entity', id: person.id }, message, related);
    });
  },
};

function isMisspelled({ name: one }: Entity, { name: two }: Entity): boolean {
  const [words, others] = [nameWords(one), nameWords(two)];
  if (words.length < 2 || words.length !== others.length) return false;
  const odd = words.flatMap((word, k) => (word === others[k] ? [] : [[word, others[k]]]));
  if (odd.length !== 1) return false;
  const [[word, other]] = odd;
  return (
    word.length > 4 && other.length > 4 && word[0] === other[0] && letterEdits(word, other, 2) <= 2 && !/^(.*)[aeo]$/.test(word + other)
  );
}
