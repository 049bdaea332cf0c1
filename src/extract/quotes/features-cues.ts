import { mix2, mix3 } from '../../model/hash.ts';
import { TAG } from '../../text/tags.ts';
import { addBrief, type Group, judged } from './groups.ts';
import { lemmaHash } from './words.ts';

const leftCue: Group = {
  key: ({ state }, { left, fromCue, cueKey }, i) =>
    left[i] < 0
      ? mix2(315, state[i], fromCue[i])
      : mix2(316, cueKey[left[i]], fromCue[i] ^ (state[i] << 8) ^ (Math.min(i - left[i], 3) << 12)),
  write({ document, hash, kind, state, cue }, { left, fromCue, clauses }, i, out, n) {
    const l = left[i];
    const { complement, auxiliary, fronted } = clauses;
    out[n++] = mix2(37, l < 0 ? 0 : hash[l], Math.min(fromCue[i], 3));
    out[n++] = mix3(39, l < 0 ? 0 : hash[l + 1], Math.min(fromCue[i], 2), state[i]);
    out[n++] = mix3(40, l < 0 ? -1 : kind[l], l < 0 ? -1 : kind[l + 1], fromCue[i]);
    if (l < 0) return n;
    const far = Math.min(i - l, 3);
    out[n++] = mix3(77, lemmaHash(document.word[l]), complement[l], far);
    out[n++] = mix3(78, fronted[l], complement[l] & 3, state[i]);
    out[n++] = mix3(79, auxiliary[l], cue[l], far);
    return n;
  },
};

const rightCue: Group = {
  key: ({ state }, { right, toCue, cueKey }, i) =>
    right[i] < 0 ? mix2(317, state[i], toCue[i]) : mix2(318, cueKey[right[i]], toCue[i] ^ (state[i] << 8) ^ (right[i] - i < 8 ? 4096 : 0)),
  write({ document, hash, state, cue }, { right, toCue, clauses }, i, out, n) {
    const r = right[i];
    out[n++] = mix2(38, r < 0 ? 0 : hash[r], Math.min(toCue[i], 3));
    if (r < 0) return n;
    out[n++] = mix3(80, clauses.fronted[r], cue[r], state[i]);
    out[n++] = mix3(82, lemmaHash(document.word[r]), clauses.complement[r] >> 2, r - i < 8 ? 1 : 0);
    return n;
  },
};

const leftPart: Group = {
  key(columns, { left, leftMarks }, i) {
    const l = left[i];
    const { tag } = columns.document;
    return mix2(
      319,
      leftMarks[i],
      (l < 0 ? 63 : judged(columns, l)) ^
        ((l < 0 ? 9 : Math.min(i - l, 4)) << 6) ^
        (tag[i] << 10) ^
        (columns.state[i] << 15) ^
        (columns.brief ? 1 << 20 : 0),
    );
  },
  write(columns, { left, leftMarks }, i, out, n) {
    const l = left[i];
    const tag = columns.document.tag[i];
    const cue = l < 0 ? -1 : judged(columns, l);
    const from = n;
    out[n++] = mix3(95, cue, l < 0 ? 9 : Math.min(i - l, 4), tag);
    out[n++] = mix3(97, cue, leftMarks[i], tag);
    if (columns.brief) n = addBrief(out, from, n);
    out[n++] = mix3(45, l < 0 ? -1 : leftMarks[i], columns.state[i], tag === TAG.PUNCT ? 1 : 0);
    return n;
  },
};

const rightPart: Group = {
  key(columns, { right, rightMarks, toCue, clauses }, i) {
    const r = right[i];
    const { document, kind, state, brief } = columns;
    const own = (document.tag[i] << 10) ^ (state[i] << 15) ^ (brief ? 1 << 20 : 0);
    if (r < 0) return mix2(320, rightMarks[i], own);
    return mix2(
      mix2(321, kind[r], clauses.fronted[r]),
      rightMarks[i] ^ (Math.min(r - i, 5) << 16) ^ (toCue[i] << 20),
      judged(columns, r) ^ own,
    );
  },
  write(columns, { right, rightMarks, toCue, clauses }, i, out, n) {
    const r = right[i];
    const tag = columns.document.tag[i];
    const cue = r < 0 ? -1 : judged(columns, r);
    const from = n;
    out[n++] = mix3(96, cue, r < 0 ? 9 : Math.min(r - i, 5), tag);
    out[n++] = mix3(98, cue, rightMarks[i], tag);
    if (columns.brief) n = addBrief(out, from, n);
    out[n++] = mix3(41, r < 0 ? -1 : columns.kind[r], tag, toCue[i]);
    out[n++] = mix3(46, r < 0 ? -1 : rightMarks[i], columns.state[i], tag);
    if (r >= 0) out[n++] = mix3(81, clauses.fronted[r], Math.min(r - i, 4), tag);
    return n;
  },
};

const clause: Group = {
  key: ({ hash, kind }, { stop, left, verbs }, i) => {
    const c = stop[i];
    const l = left[i];
    const since = Math.min(verbs[i] - (l < 0 ? 0 : verbs[l]), 3) ^ (l < 0 ? 16 : c > l ? 32 : 0);
    return c < 0 ? mix2(322, since, 0) : mix3(323, hash[c], mix2(1, hash[c + 1], kind[c + 1]), since);
  },
  write({ hash, kind }, { stop, left, verbs }, i, out, n) {
    const c = stop[i];
    const l = left[i];
    out[n++] = mix3(48, Math.min(verbs[i] - (l < 0 ? 0 : verbs[l]), 3), l < 0 ? 0 : 1, c < 0 ? 0 : hash[c + 1]);
    out[n++] = mix3(49, c < 0 ? 0 : hash[c], c < 0 ? -1 : kind[c + 1], l < 0 ? 0 : c > l ? 1 : 2);
    return n;
  },
};

/** What depends on the cues to the left and right and on the clause. */
export const CUE_GROUPS: readonly Group[] = [leftCue, rightCue, leftPart, rightPart, clause];
