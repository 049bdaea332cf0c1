import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from '../problem.ts';
import type { Article } from '../read/article.ts';
import { articleFromText } from '../read/plain.ts';
import type { Settings } from './settings.ts';

/** Stands in until `src/read/articles.ts` is there: text files and JSON lines. */
export async function* articlesFor(inputs: string[], { options }: Settings): AsyncGenerator<Article | Problem> {
  for (const input of inputs.length > 0 ? inputs : ['-']) {
    const stream = input === '-' ? process.stdin : createReadStream(input);
    stream.setEncoding('utf8');
    try {
      if (options.from === 'jsonl' || /\.(jsonl|ndjson)$/.test(input)) yield* jsonLines(stream, input, options);
      else
        yield articleFromText((await stream.toArray()).join(''), {
          source: input,
          id: basename(input).replace(/\.\w+$/, ''),
          date: given(options),
        });
    } catch (error) {
      yield new Problem('not-found', 'no such file', { source: input });
    }
  }
}

async function* jsonLines(stream: NodeJS.ReadableStream, source: string, options: Settings['options']): AsyncGenerator<Article | Problem> {
  let line = 0;
  for await (const words of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (words.trim() === '') continue;
    try {
      const data = JSON.parse(words);
      const date = data[options.dateField ?? 'date'];
      yield articleFromText(data[options.textField ?? 'text'], {
        source,
        id: String(data[options.idField ?? 'id'] ?? line),
        title: data[options.titleField ?? 'title'] ?? null,
        date: date ? { value: date, origin: 'field' } : given(options),
      });
    } catch (error) {
      yield new Problem('bad-line', `not JSON (${(error as Error).message})`, { source, line });
    }
  }
}

function given({ date }: Settings['options']) {
  return date ? { value: date, origin: 'option' } : null;
}
