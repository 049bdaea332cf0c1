import { describe, expect, test } from 'vitest';
import { decode, encodingProblem, utf8 } from '../../src/read/decode.ts';
import { firstInvalid } from '../../src/read/encodings.ts';

describe('decode', () => {
  test('a byte-order mark is stripped and wins over the label', () => {
    expect(decode(Buffer.from('\ufeffnaïve 🙂'))).toBe('naïve 🙂');
    expect(decode(Buffer.from('\ufeffnaïve', 'utf16le'), 'windows-1252')).toBe('naïve');
    expect(decode(Buffer.from('\ufeffna\u00efve', 'utf16le').swap16())).toBe('naïve');
    expect(decode(Buffer.from('\ufeff\ufeffx'))).toBe('\ufeffx');
  });

  test('windows-1252 and its WHATWG names, quotation marks included', () => {
    const bytes = Buffer.from([0x93, 0x45, 0x94, 0x20, 0x80, 0x35, 0x20, 0x96, 0x20, 0x8e, 0x9f, 0x81]);
    for (const label of ['windows-1252', 'latin1', 'iso-8859-1', 'ascii']) expect(decode(bytes, label)).toBe('“E” €5 – ŽŸ\x81');
  });

  test('other labels', () => {
    expect(decode(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При');
    expect(decode(Buffer.from([0x82, 0xa0]), 'shift_jis')).toBe('あ');
    expect(() => decode(Buffer.from([65, 0x82]), 'shift_jis')).toThrow('not shift_jis at byte 2');
    expect(encodingProblem('nonsense')?.message).toContain("unknown encoding 'nonsense'");
    expect(encodingProblem('auto')).toBeNull();
  });

  test.each([
    [[0xc0, 0xaf], 0], // overlong /
    [[65, 0xed, 0xa0, 0x80], 1], // a surrogate
    [[0xf4, 0x90, 0x80, 0x80], 0], // beyond U+10FFFF
    [[0xe2, 0x82], 0], // cut
    [[0xe2, 0x82, 0xac, 0x80], 3], // a tail without head
    [[0xf0, 0x9f, 0x99, 0x82], -1],
  ])('%j is no UTF-8 from byte %i on', (bytes, at) => {
    expect(firstInvalid(Uint8Array.from(bytes))).toBe(at);
    expect(utf8(Buffer.from(bytes)) === null).toBe(at >= 0);
  });

  test('a bad byte is found far into a file', () => {
    const bytes = Buffer.concat([Buffer.from('あ'.repeat(30000), 'utf8'), Buffer.from([0xff])]);
    expect(() => decode(bytes)).toThrow('not UTF-8 at byte 90000 (0xff, line 1)');
    const odd = Buffer.concat([Buffer.from('a'.repeat(40000), 'utf16le'), Buffer.from([0, 0xd8, 65, 0])]);
    expect(() => decode(odd, 'utf-16le')).toThrow(/not utf-16le at byte 8000[0-3]/);
  });
});
