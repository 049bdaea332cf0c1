import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { LONGEST, tooLong } from './bytes.ts';
import { byteOrderMark, encodingOf, notUtf8, transcode, utf8 } from './decode.ts';
import { firstInvalid } from './encodings.ts';
import { articleOfValue } from './fields.ts';
import { stemOf } from './format.ts';
import { jsonComplaint, orProblem } from './json.ts';
import type { ReadOptions } from './options.ts';

/** A line without its end. */
interface Line {
  /** `null` where no string could hold it. */
  bytes: Buffer | null;
  /** From 1. */
  number: number;
  /** Bytes of the file before it. */
  offset: number;
}

/**
 * The articles of a JSON lines file, one line in memory at a time. A line that cannot be read is a problem with its
 * number, the rest goes on; blank lines are skipped.
 */
export async function* articlesOfLines(
  chunks: AsyncIterable<Buffer>,
  head: Buffer,
  source: string,
  options: ReadOptions,
): AsyncGenerator<Article | Problem> {
  const encoding = encodingOf(head, options.encoding);
  const id = stemOf(source);
  for await (const line of linesOf(encoding === 'utf-8' ? chunks : transcode(chunks, encoding))) {
    const answer = orProblem(() => articleOfLine(line, source, id, options));
    if (answer) yield answer;
  }
}

function articleOfLine({ bytes, number, offset }: Line, source: string, id: string, options: ReadOptions): Article | null {
  const place = { source, line: number };
  if (bytes === null) throw new Problem('too-long', tooLong().message, place);
  const start = number === 1 && byteOrderMark(bytes)?.label === 'utf-8' ? 3 : 0;
  const text = utf8(start ? bytes.subarray(start) : bytes);
  if (text === null) {
    const { code, message } = notUtf8(bytes, firstInvalid(bytes), null, null, offset);
    throw new Problem(code, message, place);
  }
  if (!text.trim()) return null;
  return articleOfValue(parse(text, place), { source, id: `${id}:${number}`, line: number }, options);
}

function parse(text: string, place: { source: string; line: number }): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('bad-json', `not JSON (${jsonComplaint((error as Error).message)})`, place);
  }
}

/** Lines of a stream, cut at `\n`; a `\r` before it is white space to JSON. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const add = (piece: Buffer) => {
    length += piece.length;
    if (length > LONGEST) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const line = (): Line => {
    const bytes = length > LONGEST ? null : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces, length);
    const whole = { bytes, number: number++, offset };
    offset += length + 1;
    pieces = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
