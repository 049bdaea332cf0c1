import { expect, test } from 'vitest';
import { clausesOf } from '../../../src/extract/quotes/clauses.ts';
import { columnsOf } from '../../../src/extract/quotes/columns.ts';
import { contextOf } from '../../../src/extract/quotes/context.ts';
import { judgeCues } from '../../../src/extract/quotes/cues.ts';
import { sumRows } from '../../../src/extract/quotes/dense.ts';
import { featuresOf, MOST_FEATURES } from '../../../src/extract/quotes/features.ts';
import { sumToken } from '../../../src/extract/quotes/memo.ts';
import { quoteModel } from '../../../src/extract/quotes/model.ts';
import { Document } from '../../../src/text/document.ts';

const TEXT = `“We will rebuild the bridge,” Mayor Ana Ruiz said on Tuesday. “It was old.” The council had voted for it in May,
according to a spokesman, who said the cost – about $2 million – “is no secret”. Police say nobody was hurt.`;

test.each([TEXT, `${TEXT}\n`.repeat(8)])('sums of groups, known or new, are those of all features', (text) => {
  const { cues, said, dense, memo } = quoteModel();
  const columns = columnsOf(new Document({ text }), cues);
  const clauses = clausesOf(columns);
  judgeCues(columns, clauses, said);
  const context = contextOf(columns, clauses);
  const features = new Int32Array(MOST_FEATURES);
  for (let i = 0; i < columns.document.count; i++) {
    const [sums, all] = [new Int32Array(4), new Int32Array(4)];
    sumToken(columns, context, i, dense, memo, features, sums);
    sumRows(dense, features, featuresOf(columns, context, i, features), all, 0);
    expect(sums).toEqual(all);
  }
});
