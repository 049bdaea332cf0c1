import { mix, mix2, mix3 } from '../../model/hash.ts';
import type { Columns } from './columns.ts';
import { addBrief, type Group, judged } from './groups.ts';

const own: Group = {
  key: (columns, _context, i) =>
    mix2(301, columns.hash[i], columns.kind[i] ^ (columns.state[i] << 16) ^ (judged(columns, i) << 18) ^ (columns.brief ? 1 << 24 : 0)),
  write(columns, _context, i, out, n) {
    const { document, hash, suffix, kind, cue, state, fine, middle } = columns;
    const tag = document.tag[i];
    const from = n;
    out[n++] = mix(1, 0);
    out[n++] = mix2(60, fine[i], tag);
    out[n++] = mix2(61, middle[i], tag);
    out[n++] = mix2(90, judged(columns, i), tag);
    if (columns.brief) n = addBrief(out, from, n);
    out[n++] = mix(2, hash[i]);
    out[n++] = mix(9, suffix[i]);
    out[n++] = mix(11, kind[i]);
    out[n++] = mix(19, tag);
    out[n++] = mix2(27, cue[i], tag);
    out[n++] = mix3(32, cue[i], state[i], kind[i]);
    return n;
  },
};

const before: Group = {
  key: ({ hash, kind, cue, document }, _context, i) =>
    i > 0 ? mix2(302, hash[i - 1], (kind[i - 1] >> 8) ^ (document.tag[i] << 8) ^ (cue[i - 1] << 16)) : mix(302, document.tag[i]),
  write({ document, hash, middle, cue }, _context, i, out, n) {
    const { tag } = document;
    out[n++] = mix(3, i > 0 ? hash[i - 1] : 7);
    out[n++] = mix2(62, i > 0 ? middle[i - 1] : 999, tag[i]);
    out[n++] = mix3(28, i > 0 ? cue[i - 1] : 9, i > 0 ? tag[i - 1] : 31, tag[i]);
    return n;
  },
};

const after: Group = {
  key: ({ hash, kind, cue, document }, _context, i) =>
    i + 1 < document.count
      ? mix2(303, hash[i + 1], (kind[i + 1] >> 8) ^ (document.tag[i] << 8) ^ (cue[i + 1] << 16))
      : mix(303, document.tag[i]),
  write({ document, hash, middle, cue }, _context, i, out, n) {
    const { tag, count } = document;
    const is = i + 1 < count;
    out[n++] = mix(4, is ? hash[i + 1] : 7);
    out[n++] = mix2(63, is ? middle[i + 1] : 999, tag[i]);
    out[n++] = mix3(29, is ? cue[i + 1] : 9, is ? tag[i + 1] : 31, tag[i]);
    return n;
  },
};

const around: Group = {
  key(columns, _context, i) {
    const { cue, document, brief } = columns;
    const c = (k: number) => (k >= 0 && k < document.count ? cue[k] : 9);
    const saids = judged(columns, i - 2) ^ (judged(columns, i - 1) << 6) ^ (judged(columns, i + 1) << 12) ^ (judged(columns, i + 2) << 18);
    return mix2(
      304,
      saids,
      c(i - 2) ^ (c(i - 1) << 4) ^ (c(i + 1) << 8) ^ (c(i + 2) << 12) ^ (document.tag[i] << 16) ^ (brief ? 1 << 24 : 0),
    );
  },
  write(columns, _context, i, out, n) {
    const { cue, document, brief } = columns;
    const c = (k: number) => (k >= 0 && k < document.count ? cue[k] : 9);
    const tag = document.tag[i];
    const from = n;
    out[n++] = mix3(91, judged(columns, i - 1), judged(columns, i + 1), tag);
    out[n++] = mix2(92, judged(columns, i - 2), tag);
    out[n++] = mix2(93, judged(columns, i + 2), tag);
    if (brief) n = addBrief(out, from, n);
    out[n++] = mix3(30, c(i - 2), c(i - 1), tag);
    out[n++] = mix3(31, c(i + 1), c(i + 2), tag);
    return n;
  },
};

const kindAt = ({ kind }: Columns, i: number): number => (i >= 0 && i < kind.length ? kind[i] : -1);

const grammar: Group = {
  key: (columns, _context, i) => mix3(305, kindAt(columns, i - 1), columns.kind[i] ^ (columns.verb[i] << 16), kindAt(columns, i + 1)),
  write(columns, _context, i, out, n) {
    const own = columns.kind[i];
    out[n++] = mix2(12, kindAt(columns, i - 1), own);
    out[n++] = mix2(13, own, kindAt(columns, i + 1));
    out[n++] = mix3(14, kindAt(columns, i - 1), own, kindAt(columns, i + 1));
    out[n++] = mix3(33, columns.verb[i], own >> 8, kindAt(columns, i + 1));
    return n;
  },
};

/** What depends on the token and its neighbours. */
export const NEAR_GROUPS: readonly Group[] = [own, before, after, around, grammar];
