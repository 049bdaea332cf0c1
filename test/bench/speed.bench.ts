import { createRequire } from 'node:module';
import nlp from 'compromise';
import { bench, describe } from 'vitest';
import { articleFromText, extractFacts } from '../../dist/src/index.js';
import { freshTexts } from './texts.ts';

const require = createRequire(import.meta.url);
const winkNLP = require('wink-nlp');
const wink = winkNLP(require('wink-eng-lite-web-model'));

/** One article each time, none twice, JIT warm. wink-nlp finds neither names nor quotes in prose; its whole pipe runs here. */
describe('one article', () => {
  const [ours, theirs, winks] = [freshTexts(), freshTexts(), freshTexts()];
  bench('factsheet: names, quotes, numbers, dates', () => void extractFacts(articleFromText(ours())));
  bench('compromise 14: names', () => {
    const document = nlp(theirs());
    document.people().json();
    document.places().json();
    document.organizations().json();
  });
  bench('wink-nlp 2: its whole pipe', () => void wink.readDoc(winks()).entities().out());
});
