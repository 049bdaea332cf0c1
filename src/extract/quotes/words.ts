import { hashText } from '../../model/hash.ts';
import { perWord } from '../../text/words.ts';
import { VERBS } from './verbs.generated.ts';

/** Classes of reporting verbs; 0 is none. Only the first three make a statement by themselves. */
export const SPEECH = 1;
export const WRITING = 2;
export const QUOTATION = 3;
export const FINDING = 4;
export const ATTITUDE = 5;
export const DIRECTIVE = 6;
export const COMMISSIVE = 7;
export const SPEECH_ACT = 8;

const LETTERS = ' swqfadcn';
const lemmas = new Map<string, string>();
const classes = new Map<string, number>();
for (const line of VERBS.trim().split('\n')) {
  const [letter, lemma, ...forms] = line.split(' ');
  for (const form of [lemma, ...forms]) {
    if (classes.has(form)) continue;
    classes.set(form, LETTERS.indexOf(letter));
    lemmas.set(form, lemma);
  }
}

/** Class of a reporting verb in any of its forms. */
export const verbClass = perWord((norm) => classes.get(norm) ?? 0);

/** Lemma of a cue's first word that is a known verb: `has said` → say, `according to` as it stands. */
export function lemmaOf(cue: string): string {
  const words = cue.toLowerCase().split(/\s+/);
  for (const word of words) if (lemmas.has(word)) return lemmas.get(word)!;
  return words.join(' ');
}

/** Hash of a verb's lemma; of the form itself where the verb is unknown. */
export const lemmaHash = perWord((norm) => hashText(lemmas.get(norm) ?? norm));

const FUNCTION_WORDS = `that who whom whose which what when where how why if whether as because while although though since
  and but or nor so yet to of in on at by for from with about into after before during against between than like
  not n't no never also just only then there here more not 's ' be is are was were been being am have has had having
  do does did will would can could may might must shall should 'll 'd 've 're 'm
  i we you he she it they me us him her them my our your his its their this these those the a an some any all
  according : -- - , . ; ( ) ? ! " ... told said`.split(/\s+/);
const functionWords = new Map(FUNCTION_WORDS.map((word, i) => [word, 1 + (i % 255)]));

/** Endings of open-class words, numbered above the function words. */
const ENDINGS: [RegExp, number][] = [
  [/.ing$/, 0],
  [/.ed$/, 1],
  [/.s$/, 2],
  [/.ly$/, 3],
  [/./, 4],
];

/** Grammar of a form in a small number: each function word its own, open classes by ending. */
export const grammarOf = perWord((norm, _form, shape) => {
  const own = functionWords.get(norm);
  if (own) return own;
  return 160 + 5 * (shape & 1) + ENDINGS.find(([ending]) => ending.test(norm))![1];
});
