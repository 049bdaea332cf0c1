/** Offset of the first byte that breaks UTF-8 (overlong forms, surrogates and cut characters included); -1 if none. */
export function firstInvalid(bytes: Uint8Array, from = 0): number {
  for (let i = from; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return -1;
}

/** What to do about bytes that are not UTF-8, by what they look like. */
export function guessEncoding(bytes: Uint8Array, at: number, declared: string | null): string {
  const nul = bytes.subarray(0, 1000).indexOf(0);
  if (nul >= 0) return looksLike(nul % 2 ? 'utf-16le' : 'utf-16be');
  if (declared && isOther(declared)) return `the page says ${declared}: add --encoding ${declared}`;
  const { valid, invalid } = sequences(bytes, at);
  if (isCut(bytes, at) && (valid > 0 || at + 1 < bytes.length)) return 'the file is cut off inside a character';
  if (valid > 5 * invalid)
    return 'the rest is UTF-8, so the file is damaged there: mend it, or drop such bytes with iconv -c -f utf-8 -t utf-8';
  return looksLike('windows-1252');
}

/** Do the bytes end within the character that begins at `at`? */
function isCut(bytes: Uint8Array, at: number): boolean {
  const isFirst = bytes[at] >= 0xc2 && bytes[at] <= 0xf4;
  return isFirst && bytes.length - at < 4 && bytes.subarray(at + 1).every((byte) => (byte & 0xc0) === 0x80);
}

function looksLike(label: string): string {
  return `looks like ${label}: add --encoding ${label}`;
}

function isOther(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

/** How many characters beyond ASCII are UTF-8, and how many bytes belong to none; within 64 KB of the first offence. */
function sequences(bytes: Uint8Array, at: number): { valid: number; invalid: number } {
  const count = { valid: 0, invalid: 0 };
  const end = Math.min(bytes.length, at + 65536);
  for (let i = Math.max(0, at - 65536); i < end; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) count.valid++;
    else if (length === 0 && (bytes[i] & 0xc0) !== 0x80) count.invalid++;
    else if (length === 0 && i >= at) count.invalid++;
    i += length || 1;
  }
  return count;
}

/** Length of the UTF-8 character at `i`, 0 if there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[i + 1];
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (!(second >= low && second <= high)) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let k = 2; k < length; k++) if (!(bytes[i + k] >= 0x80 && bytes[i + k] <= 0xbf)) return 0;
  return length;
}
