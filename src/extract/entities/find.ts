import { ENTITY_TYPES } from '../../facts.ts';
import type { Finding, NameMention } from '../../findings.ts';
import { INSIDE, LAST, positionOf, typeOf, UNIT } from '../../model/chain.ts';
import { modelFile } from '../../model/files.ts';
import type { Finder } from '../finder.ts';
import { type Probabilities, segmentProbabilities } from './confidence.ts';
import { type Labeller, type Labelling, labelNames, NAME_CHAIN, newLabeller } from './label.ts';

let labeller: Labeller | undefined;

/** Names of persons, organizations, places and the other types: a linear-chain model (learn/names.ts) around capitals. */
export const findEntities: Finder<NameMention> = (document) => {
  labeller ??= newLabeller(modelFile('names'));
  const labelling = labelNames(labeller, document);
  const findings: Finding<NameMention>[] = [];
  eachName(labeller, labelling, (from, to, probability) => {
    const type = ENTITY_TYPES[typeOf(labelling.labels[from])];
    const fact = { type, confidence: Math.round(probability * 100) / 100 };
    const { start, end } = document.span(from, to);
    findings.push({ start, end, fact, because: 'entities/model: names around capitals' });
  });
  return findings;
};

/** Calls back with the tokens of each labelled name and its probability. */
function eachName(
  { weights, decoder }: Labeller,
  labelling: Labelling,
  found: (from: number, to: number, probability: number) => void,
): void {
  const { segments, labels } = labelling;
  for (let k = 0, at = 0; k < segments.count; k++) {
    const [start, end] = [segments.from[k], segments.to[k]];
    let probabilities: Probabilities | null = null;
    for (let i = start, from = start; i < end; i++) {
      if (labels[i] === 0) continue;
      const position = positionOf(labels[i]);
      if (position !== INSIDE && position !== LAST) from = i;
      if (position !== UNIT && position !== LAST) continue;
      probabilities ??= segmentProbabilities(weights, decoder, labelling, start, end, at);
      found(from, i + 1, probabilities.of(from, i + 1));
    }
    at += (end - start) * NAME_CHAIN.labels;
  }
}
