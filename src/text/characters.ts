/** Character classes over UTF-16 code units: one table look-up instead of a regular expression in the scanners. */

export const LETTER = 0;
export const UPPER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
export const PUNCTUATION = 5;

const CLASS = new Uint8Array(65536).fill(LETTER);
const FOLD = new Uint16Array(65536);

/** Class of a code unit; surrogates and letters without case count as letters, combining marks too. */
export function classOf(code: number): number {
  return CLASS[code];
}

/** Lower case, curly quotes and long dashes made plain: `’` → `'`, `–` → `-`. One unit stays one unit. */
export function fold(code: number): number {
  return FOLD[code];
}

/** Is it part of a word: a letter of either case or a digit? */
export function isWordCode(code: number): boolean {
  return CLASS[code] <= DIGIT;
}

function paint(from: number, to: number, kind: number): void {
  CLASS.fill(kind, from, to + 1);
}

function buildClasses(): void {
  paint(0x00, 0x20, SPACE);
  paint(0x21, 0x7f, PUNCTUATION);
  paint(0x30, 0x39, DIGIT);
  paint(0x41, 0x5a, UPPER);
  paint(0x61, 0x7a, LETTER);
  paint(0x80, 0xbf, PUNCTUATION);
  for (const code of [0xaa, 0xad, 0xb5, 0xba]) CLASS[code] = LETTER;
  paint(0x2000, 0x200b, SPACE);
  paint(0x200c, 0x200d, LETTER);
  paint(0x2010, 0x2027, PUNCTUATION);
  paint(0x202a, 0x202e, PUNCTUATION);
  paint(0x2030, 0x205e, PUNCTUATION);
  paint(0x2060, 0x206f, PUNCTUATION);
  paint(0x20a0, 0x20cf, PUNCTUATION);
  paint(0x2190, 0x2bff, PUNCTUATION);
  paint(0x3001, 0x303f, PUNCTUATION);
  paint(0xfe00, 0xfe0f, LETTER);
  paint(0xfe10, 0xfe6f, PUNCTUATION);
  paint(0xff01, 0xff0f, PUNCTUATION);
  for (const code of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]) CLASS[code] = SPACE;
  for (const code of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) CLASS[code] = BREAK;
  for (const code of [0xd7, 0xf7]) CLASS[code] = PUNCTUATION;
}

function buildFolds(): void {
  for (let code = 0; code < 65536; code++) FOLD[code] = code;
  for (const [from, to] of [
    [0x41, 0x5a],
    [0xc0, 0x587],
    [0x1e00, 0x1fff],
  ]) {
    for (let code = from; code <= to; code++) {
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length !== 1 || lower.charCodeAt(0) === code) continue;
      FOLD[code] = lower.charCodeAt(0);
      CLASS[code] = UPPER;
    }
  }
  for (const code of [0x2018, 0x2019, 0x02bc]) FOLD[code] = 0x27;
  for (const code of [0x201c, 0x201d, 0x201e]) FOLD[code] = 0x22;
  for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]) FOLD[code] = 0x2d;
}

buildClasses();
buildFolds();
CLASS[0xd7] = PUNCTUATION;
