import { loadEngine } from '../../workspace/loadEngine';
import type { LocatedFinding } from '../../workspace/scanFiles';
import { escapeMarkdown } from '../explorer/markdown';

/** What was found, as a noun phrase: the rule's name, or its id where a team's own rule has none that we know. */
export function nameOfRule(ruleId: string): string {
  return loadEngine().findRule(ruleId)?.name ?? ruleId;
}

/** The last segment of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path without its last segment; empty where there is none. */
export function folderName(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What was found and why, in Markdown. It says nothing of the text. */
export function explainFinding(finding: LocatedFinding): string {
  const { message, confidence, evidence, related = [], file, start } = finding;
  const parts = related.map((part) => `${part.message}, line ${part.start.line + 1}`);
  return [
    escapeMarkdown(message),
    list('Evidence', evidence),
    list('Belongs to it', parts),
    `Confidence: ${confidence}  \nRule: \`${finding.ruleId}\`  \n${escapeMarkdown(file)}, line ${start.line + 1}`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The findings as a table for a person: places, rules and reasons, and nothing of what was found. */
export function reportFindings(findings: readonly LocatedFinding[]): string {
  const cell = (text: string): string => escapeMarkdown(text);
  const rows = findings.map(
    ({ severity, ruleId, file, start, confidence, evidence }) =>
      `| ${severity} | ${cell(nameOfRule(ruleId))} | ${cell(file)}:${start.line + 1}:${start.character + 1} | ${confidence} | ${cell(evidence.join('; '))} |`,
  );
  return [
    '| Severity | What | Where | Confidence | Evidence |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `${title}:\n${items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')}`;
}
