import { fold } from './characters.ts';

/** V8 copies slices of up to twelve units; a longer one would keep the whole article alive. */
const LONGEST_COPIED = 12;

/** The text at `[start, end)` as a string of its own. */
export function copied(text: string, start: number, end: number): string {
  return end - start <= LONGEST_COPIED ? text.slice(start, end) : fromUnits(text, start, end, (code) => code);
}

/** Lower case, plain apostrophes and hyphens; the form itself if it is that already. */
export function folded(form: string): string {
  let ascii = true;
  let same = true;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code > 127) ascii = false;
    if (fold(code) !== code) same = false;
  }
  if (same) return form;
  return ascii ? form.toLowerCase() : fromUnits(form, 0, form.length, fold);
}

function fromUnits(text: string, start: number, end: number, change: (code: number) => number): string {
  let form = '';
  for (let from = start; from < end; from += 4096) {
    const units = Array.from({ length: Math.min(4096, end - from) }, (_, k) => change(text.charCodeAt(from + k)));
    form += String.fromCharCode(...units);
  }
  return form;
}
