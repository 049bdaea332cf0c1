// C0, soft hyphen, C1, bidi marks and overrides, zero-width space, word joiner, byte-order mark, lone surrogates.
const UNSAFE =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
// Most texts of an article: nothing to replace, and quick to see.
const HARMLESS = /^[ -~\xa0-\xac\xae-\u02ff‘’“”–—…]*$/;
const EACH = new RegExp(UNSAFE, 'g');
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;

/** The text with a sign for each character that would steer a terminal: ESC is ␛, U+202E is `<U+202E>`; inkless marks are left out. */
export function visible(text: string): string {
  return HARMLESS.test(text) || !UNSAFE.test(text) ? text : text.replace(EACH, signOf);
}

/** The text as one visible line: every run of white space is a space. */
export function oneLine(text: string): string {
  return visible(/[^\S ]|\x85| {2}/.test(text) ? text.replace(/[\s\x85]+/g, ' ') : text).trim();
}

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code < 0xa0 || OVERRIDES.test(character)) return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  if (code === 0x2028 || code === 0x2029) return '␤';
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : '';
}
