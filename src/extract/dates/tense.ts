import type { Document } from '../../text/document.ts';
import { TAG } from '../../text/tags.ts';
import { perWord } from '../../text/words.ts';
import { type Pieces, tokenAfter } from './pieces.ts';
import type { Spot } from './spot.ts';

const PAST = 1;
const FUTURE = 2;
const HAVE = 3;
const PRESENT = 4;
const BARE = 5;
const TO = 6;

const WILL = new Set("will 'll shall wo".split(' '));
const COMING = new Set(
  'expected scheduled due set planned plans plan expects expect slated supposed begins begin starts start upcoming would should may could must can might going deadline next intends intend hopes hope'.split(
    ' ',
  ),
);
const PASTS = new Set(
  `was were did had said told came went became began took made got gave left met found held won lost fell rose sent led ran saw knew thought
  brought bought sold paid kept spoke wrote broke drove flew shot struck hit cut put spent stood sought fought caught taught built dealt felt
  heard read grew drew threw chose froze stole wore tore swore bore slept swept wept kept crept slid shook arose woke hung dug stuck sank
  sang drank swam rang sprang shut let quit set beat bid cost hurt cast shed spread split thrust upset`.split(/\s+/),
);

const tenseOf = perWord((norm) => {
  if (norm === 'to') return TO;
  if (WILL.has(norm)) return FUTURE;
  if (norm === 'has' || norm === 'have' || norm === "'ve") return HAVE;
  if (norm === 'is' || norm === 'are' || norm === "'re" || norm === 'am') return PRESENT;
  if (norm === 'be') return BARE;
  if (PASTS.has(norm)) return PAST;
  if (COMING.has(norm)) return FUTURE + 8;
  return norm.length > 3 && norm.endsWith('ed') ? PAST + 8 : 0;
});

const AHEAD = new Set("will 'll would to could can may might must should shall".split(' '));
const BEFORE = 18;
const AFTER = 8;

/** Does the sentence speak of what has been (-1) or what is to come (1)? 0 where it does not say. */
export function directionAt(document: Document, pieces: Pieces, spot: Spot): -1 | 0 | 1 {
  const from = pieces.token[spot.from];
  const to = tokenAfter(pieces, spot.to);
  const sentence = document.sentence[from];
  const near = directionOf(document.norm(from - 1));
  if (near && near !== BY) return near;
  if (document.norm(to) === "'s" && spot.meaning.weekday !== undefined && spot.meaning.which === undefined) return -1;
  for (let step = 1; step <= BEFORE; step++) {
    const found = at(document, from - step, sentence) || (step <= AFTER ? at(document, to + step - 1, sentence) : 0);
    if (found) return found as -1 | 1;
  }
  return near ? 1 : 0;
}

const BY = 2;

function directionOf(before: string): -1 | 0 | 1 | 2 {
  if (before === 'by') return BY;
  return before === 'until' || before === 'till' ? 1 : before === 'since' ? -1 : 0;
}

function at(document: Document, i: number, sentence: number): number {
  if (i < 0 || i >= document.count || document.sentence[i] !== sentence) return 0;
  const tense = tenseOf(document.word[i]);
  if (tense === 0 || tense === PRESENT) return 0;
  const before = document.norm(i - 1);
  if (tense === BARE) return before === 'to' ? 1 : 0; // is to be held
  if (tense === TO) return before === 'is' || before === 'are' ? 1 : 0; // is to resume
  const behind = document.norm(i + 1);
  const norm = document.norm(i);
  if (norm === 'set' && (behind === 'to' || behind === 'for')) return 1; // is set to resume
  if (tense === HAVE) return AHEAD.has(before) ? 0 : -1; // will have a meeting
  if (/^(?:be|is|are)$/.test(before) && (tense === PAST || tense === PAST + 8)) return 0; // is closed
  if (tense === FUTURE + 8 && (document.tag[i] === TAG.PROPN || (document.tag[i] === TAG.NOUN && norm !== 'deadline'))) return 0; // May 7, a start
  if (tense === FUTURE + 8 && before === 'been' && document.norm(i - 2) === 'had') return -1; // had been due to expire
  if (tense === FUTURE || tense === FUTURE + 8) return 1;
  return tense === PAST || document.tag[i] === TAG.VERB || document.tag[i] === TAG.AUX ? -1 : 0;
}
