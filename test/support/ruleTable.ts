/**
 * Writes the table of built-in rules, docs/rules.md: `npx tsx test/support/ruleTable.ts`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/core/detection/rule';
import { rules } from '../../src/core/detection/rules/index';

/** Where the table is kept. */
export const ruleTablePath = path.join(__dirname, '../../docs/rules.md');

/** What speaks for a finding of the rule without asking anybody. */
function describeProof(rule: Rule): string {
  if (!('pattern' in rule)) return 'name, value and syntax';
  if (rule.proof) return `format, ${rule.proof}`;
  if (rule.pattern.source.includes('(?<secret>')) return 'format and the text around it';
  return rule.validate ? 'format and structure' : 'format';
}

function formatRow(rule: Rule): string {
  const { id, name, description, severity, revocationUrl, sourceUrl } = rule;
  const cells = [
    `\`${id}\``,
    `${name}. ${description}`,
    severity,
    `${describeProof(rule)} ([source](${sourceUrl}))`,
    `[how to revoke](${revocationUrl})`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The rules as a Markdown document, in order of their ids. */
export function formatRuleTable(): string {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    '<!-- Written by test/support/ruleTable.ts from the rules themselves. -->',
    '',
    '# Rules',
    '',
    `Secret Lens has ${rules.length} built-in rules. Severities are one lower in tests and documentation. The source is the page that documents the credential; where it does not give the format, the format was observed in published tokens and samples.`,
    '',
    '<!-- prettier-ignore-start -->',
    '| Rule | What it is | Severity | Verified offline by | Revoking |',
    '| --- | --- | --- | --- | --- |',
    ...sorted.map(formatRow),
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}

if (require.main === module) writeFileSync(ruleTablePath, formatRuleTable());
