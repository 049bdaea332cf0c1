import { mix2, mix3 } from '../../model/hash.ts';
import type { Context } from './context.ts';
import { type Group, judged } from './groups.ts';

/** How the sentence before counts: whether there is one, and its cues. */
function cuesBefore({ cues }: Context, s: number): number {
  return s > 0 ? Math.min(cues[s - 1], 2) : 3;
}

/** Four neighbouring numbers of a column in four bits each; 9 where there is no token. */
function windowOf(column: Uint8Array, i: number): number {
  const last = column.length - 1;
  return (
    (i > 0 ? column[i - 1] : 9) ^ (column[i] << 4) ^ ((i < last ? column[i + 1] : 9) << 8) ^ ((i + 1 < last ? column[i + 2] : 9) << 12)
  );
}

const marks: Group = {
  key: ({ state, speech, document }, context, i) => {
    const s = document.sentence[i];
    return mix2(
      310,
      windowOf(state, i) ^ (context.opening[s] << 16) ^ (context.cues[s] << 18) ^ (cuesBefore(context, s) << 20),
      windowOf(speech, i),
    );
  },
  write({ state, speech, document }, context, i, out, n) {
    const { count } = document;
    const s = document.sentence[i];
    const opening = context.opening[s];
    const at = (k: number) => (k >= 0 && k < count ? state[k] : 9);
    const level = (k: number) => (k >= 0 && k < count ? speech[k] : 0);
    out[n++] = mix2(20, state[i], 0);
    out[n++] = mix3(21, at(i - 1), state[i], at(i + 1));
    out[n++] = mix2(23, state[i], opening);
    out[n++] = mix3(51, level(i - 1), level(i), level(i + 1));
    out[n++] = mix3(52, level(i + 2), level(i), state[i]);
    out[n++] = mix3(42, context.cues[s], opening, state[i]);
    out[n++] = mix3(43, cuesBefore(context, s) * 4 + Math.min(context.cues[s], 2), opening, state[i]);
    return n;
  },
};

const distances: Group = {
  key: (columns, { left, right, fromCue, toCue }, i) =>
    mix2(
      311,
      fromCue[i] ^ (toCue[i] << 7) ^ (columns.state[i] << 14),
      (left[i] < 0 ? 63 : judged(columns, left[i])) ^ ((right[i] < 0 ? 63 : judged(columns, right[i])) << 6),
    ),
  write(columns, { left, right, fromCue, toCue }, i, out, n) {
    const state = columns.state[i];
    out[n++] = mix2(34, fromCue[i], state);
    out[n++] = mix2(35, toCue[i], state);
    out[n++] = mix3(36, fromCue[i], toCue[i], state & 1);
    out[n++] = mix3(94, left[i] < 0 ? -1 : judged(columns, left[i]), right[i] < 0 ? -1 : judged(columns, right[i]), state);
    return n;
  },
};

const kinds: Group = {
  key: ({ state, kind, speech }, { stretch }, i) => mix2(312, kind[i], state[i] ^ (speech[i] << 4) ^ (stretch[i] ? 256 : 0)),
  write({ state, kind, speech }, { stretch }, i, out, n) {
    out[n++] = mix2(22, state[i], kind[i]);
    if (stretch[i]) out[n++] = mix3(53, speech[i], state[i], kind[i]);
    return n;
  },
};

const stretches: Group = {
  key: ({ state, speech, document }, { stretch, stretchEdge, opening }, i) =>
    stretch[i] ? mix2(313, stretch[i], mix2(314, stretchEdge[i], state[i] ^ (speech[i] << 4) ^ (opening[document.sentence[i]] << 8))) : 313,
  write({ state, speech, document }, { stretch, stretchEdge, opening }, i, out, n) {
    if (!stretch[i]) return n;
    out[n++] = mix3(54, speech[i], opening[document.sentence[i]], state[i]);
    out[n++] = mix2(24, state[i], stretch[i]);
    out[n++] = mix2(25, state[i], stretchEdge[i]);
    out[n++] = mix2(26, state[i], stretch[i] >> 6);
    return n;
  },
};

/** What depends on quotation marks, and on how far cues are: all that counts amid a quotation. */
export const MARK_GROUPS: readonly Group[] = [marks, distances, kinds, stretches];
