/**
 * Prints the table of built-in rules as Markdown, for docs/rules.md: `npx tsx test/support/ruleTable.ts > docs/rules.md`.
 */
import { rules } from '../../src/core/detection/rules/index';

/** The rules as a Markdown document, in order of their ids. */
export function formatRuleTable(): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, name, severity, description, revocationUrl, sourceUrl }) =>
        `| \`${id}\` | ${name} | ${severity} | ${description} | [revoke](${revocationUrl}), [format](${sourceUrl}) |`,
    );
  return [
    '# Rules',
    '',
    `Secret Lens has ${rules.length} built-in rules. Severities are one lower in tests and documentation.`,
    '',
    '| Rule | Credential | Severity | Why it matters | Links |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (require.main === module) process.stdout.write(formatRuleTable());
