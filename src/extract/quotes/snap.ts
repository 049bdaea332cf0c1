import { TAG } from '../../text/tags.ts';
import { ALL_CAPITALS } from '../../text/words.ts';
import { CLOSING, type Columns } from './columns.ts';
import { AFTER_CUE, AFTER_CUE_ON, BEFORE_CUE, BEFORE_CUE_ON, isContent, OUT } from './labels.ts';
import { clipBack, passes } from './titles.ts';

/** From this level on (speech.ts) a stretch of some length is speech though the labeller passed it over. */
const SURE = 6;
const LONG = 8;
/** How near an attribution is, in tokens. */
const NEAR = 12;
/** Most tokens of a name in a transcript, colon included. */
const LONGEST_NAME = 4;
/** A level that speaks neither for nor against. */
const UNDECIDED = 4;

/** Makes contents and quotation marks agree: a stretch is content as a whole or not at all. Changes the labels. */
export function snapToMarks(columns: Columns, labels: Uint8Array): void {
  let open = false;
  for (const { from, to } of columns.stretches) {
    const first = behindName(columns, from + 1, to);
    const closed = columns.state[to - 1] === CLOSING;
    const last = closed ? to - 1 : to;
    const goesOn = open || (!closed && followsAttribution(columns, labels, from));
    open = false;
    if (last <= first) continue;
    let inside = 0;
    for (let i = first; i < last; i++) if (isContent(labels[i])) inside++;
    if (inside > 0 && columns.other[first] && !passes(labels, from, to)) {
      clipBack(labels, from, to);
      open = false;
      continue;
    }
    if (
      inside === 0 &&
      !(goesOn && columns.speech[first] >= UNDECIDED - 1) &&
      columns.speech[first] < (last - first >= LONG ? SURE : SURE + 1)
    )
      continue;
    if (first > from + 1) labels.fill(OUT, from, first);
    if (inside * 2 >= last - first || inside === 0) fill(columns, labels, from, first, last);
    // “… in June. / “Nobody came …”: a quotation that does not close goes on in the next paragraph
    open = !closed && isContent(labels[first]);
    clipBefore(columns, labels, from);
    clipAfter(columns, labels, from, to, last);
    clipCoordinated(columns, labels, to);
  }
}

/** `“**LOPEZ:** It is late.`: a name that a transcript has within the quotation mark is no content. */
function behindName({ document }: Columns, first: number, to: number): number {
  for (let i = first; i < to && i < first + LONGEST_NAME; i++) {
    if (i > first && document.norm(i) === ':') return i + 1;
    if (document.tag[i] !== TAG.PROPN && !(document.shape(i) & ALL_CAPITALS)) return first;
  }
  return first;
}

/** `…,” she said. “It began …` */
function followsAttribution({ document }: Columns, labels: Uint8Array, from: number): boolean {
  const { paragraph, sentence } = document;
  for (let i = from - 1; i >= 0 && i > from - NEAR && paragraph[sentence[i]] === paragraph[sentence[from]]; i--)
    if (labels[i] !== OUT) return true;
  return false;
}

function fill({ document }: Columns, labels: Uint8Array, from: number, first: number, last: number): void {
  let on = BEFORE_CUE_ON;
  for (let i = first; i < last; i++) if (labels[i] === AFTER_CUE || labels[i] === AFTER_CUE_ON) on = AFTER_CUE_ON;
  const goesOn =
    from > 0 && isContent(labels[from]) && isContent(labels[from - 1]) && document.sentence[from - 1] === document.sentence[from];
  if (goesOn) on = labels[from] === AFTER_CUE || labels[from] === AFTER_CUE_ON ? AFTER_CUE_ON : BEFORE_CUE_ON;
  else if (isContent(labels[from])) labels[from] = OUT;
  labels.fill(on, first, last);
  if (!goesOn) labels[first] = on === AFTER_CUE_ON ? AFTER_CUE : BEFORE_CUE;
}

/** `asked Dr. Lee, “What about it?”`: what stands before comma or colon and mark is no content if the quotation ends there. */
function clipBefore({ document, state }: Columns, labels: Uint8Array, from: number): void {
  if (from === 0 || !isContent(labels[from - 1]) || !/^[,:]$/.test(document.norm(from - 1))) return;
  const capital = document.shape(from + 1 < document.count ? from + 1 : from) & 1;
  if (!capital && document.norm(from - 1) !== ':') return;
  let at = from;
  let quoted = false;
  while (at > 0 && isContent(labels[at - 1]) && labels[at] !== AFTER_CUE && labels[at] !== BEFORE_CUE) {
    at--;
    if (state[at]) quoted = true;
  }
  if (quoted) return;
  const after = labels[at] === AFTER_CUE || labels[at] === AFTER_CUE_ON;
  labels.fill(OUT, at, from + 1);
  if (isContent(labels[from + 1])) labels[from + 1] = after ? AFTER_CUE : BEFORE_CUE;
}

/** `“It was close.” ― Jo Egan`: a quotation that ends a sentence ends the content. */
function clipAfter({ document }: Columns, labels: Uint8Array, from: number, to: number, last: number): void {
  if (to >= document.count || !isContent(labels[to])) return;
  // `says, “Don't go,” until the door shuts`
  const whole = from > 0 && /^[,:]$/.test(document.norm(from - 1)) && !isContent(labels[from - 1]) && document.norm(last - 1) === ',';
  if (!whole && !/^(?:[.!?]+|…)$/.test(document.norm(last - 1))) return;
  for (
    let i = last;
    i < document.count && isContent(labels[i]) && !(i > last && (labels[i] === AFTER_CUE || labels[i] === BEFORE_CUE));
    i++
  )
    labels[i] = OUT;
}

/** `said it was “too late” **and asked for new talks**`: what the speaker did next is not said. */
function clipCoordinated({ document, verb }: Columns, labels: Uint8Array, to: number): void {
  const next = to + 1;
  if (next >= document.count || !isContent(labels[to]) || !/^(?:and|but)$/.test(document.norm(to))) return;
  if (document.tag[next] !== TAG.VERB || !verb[next] || document.norm(next).endsWith('ing')) return;
  for (let i = to; i < document.count && isContent(labels[i]) && labels[i] !== AFTER_CUE && labels[i] !== BEFORE_CUE; i++) labels[i] = OUT;
}
