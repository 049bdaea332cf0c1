import { pathToFileURL } from 'node:url';
import type { CheckFinding, PlacedSpan } from '../facts.ts';
import type { FindingOptions, FindingReporter } from './findings.ts';
import { escapeControls } from './json.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, as code scanning reads it; one run over all documents. */
export function findingsSarif({ rules, version }: Pick<FindingOptions, 'rules' | 'version'>): FindingReporter {
  const results: object[] = [];
  const failures: object[] = [];
  return {
    open: () => '',
    document(checked) {
      if ('failure' in checked)
        failures.push({ level: 'error', message: { text: `${checked.failure.source}: ${checked.failure.error.message}` } });
      else results.push(...checked.findings.map((finding) => resultOf(checked.source, finding, rules)));
      return '';
    },
    close() {
      const driver = { name: 'factsheet', version, semanticVersion: version, rules: rules.map(descriptorOf) };
      const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', invocations: [invocation], results };
      return `${escapeControls(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 1))}\n`;
    },
  };
}

function descriptorOf({ name, level, about }: FindingOptions['rules'][number]) {
  return { id: name, shortDescription: { text: about }, help: { text: about }, defaultConfiguration: { level } };
}

function resultOf(source: string, { rule, level, message, related, text, ...span }: CheckFinding, rules: FindingOptions['rules']) {
  const ruleIndex = rules.findIndex(({ name }) => name === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level,
    message: { text: message },
    locations: [{ physicalLocation: locationOf(source, span, text) }],
    ...(related && { relatedLocations: [{ id: 0, physicalLocation: locationOf(related.source, related, related.text) }] }),
  };
}

function locationOf(source: string, { line, column, origin, start, end }: PlacedSpan, text: string) {
  const span = origin ?? { start, end };
  const region = { startLine: line, startColumn: column, ...(text.includes('\n') ? {} : { endColumn: column + span.end - span.start }) };
  return { artifactLocation: { uri: uriOf(source) }, region };
}

/** A relative path as a relative reference, an absolute one as a file URI. */
function uriOf(source: string): string {
  const path = source.replaceAll('\\', '/');
  if (/^(?:[a-z]:)?\//i.test(path)) return pathToFileURL(path).href;
  return path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}
