import { formatIsoDay } from '../../../core/secrets/secretConcerns';
import type { AgedFinding, LineAge, SecretsReport } from '../../../core/secrets/secretsReport';
import { countOf } from '../../../core/text/countOf';
import { writeCsv } from '../../documents/csv';
import { escapeCell, writeTable } from '../../documents/markdownTable';
import { describeConnection } from '../../explorer/nodes';

const dayMs = 86_400_000;

/** The report as Markdown. */
export function writeMarkdown(report: SecretsReport): string {
  const { connections, created, secretCount, concerns, cost, findings, findingsScope, gaps } = report;
  const rows = concerns.map(({ title, entries }) => [title, String(entries.length)]);
  const parts = [
    '# Secrets report',
    [
      `- Created: ${created.toISOString().slice(0, 19).replace('T', ' ')} UTC`,
      `- Connections: ${connections.map((each) => escapeCell(describeConnection(each))).join('; ')}`,
      `- Secrets: ${secretCount}`,
    ].join('\n'),
    writeTable(['What', 'Count'], [...rows, ['Hard-coded credentials in code', String(findings.length)]]),
    '## Monthly cost',
    `${cost.price} for ${countOf(cost.billed, 'secret')} at $0.40 each: replicas are billed like secrets, those marked for deletion are not. Calls come on top at $0.05 for 10,000; how many there are is not known here. See the [prices of AWS](https://aws.amazon.com/secrets-manager/pricing/).`,
    ...concerns.flatMap(({ title, limits, entries }) => [
      `## ${title}`,
      ...(limits === undefined ? [] : [limits]),
      entries.length === 0
        ? 'None.'
        : writeTable(
            ['Secret', 'Connection', 'Why'],
            entries.map(({ subject: { secret, connection }, detail }) => [
              secret.name,
              describeConnection(connection),
              detail,
            ]),
          ),
    ]),
    '## Hard-coded credentials in code, by age',
    findingsScope,
    findings.length === 0
      ? 'None.'
      : writeTable(
          ['Since', 'Age', 'Place', 'Rule', 'Severity'],
          findings.map((finding) => [
            describeSince(finding.age),
            describeDays(finding, created),
            `${finding.file}:${finding.line}`,
            finding.ruleId,
            finding.severity,
          ]),
        ),
    ...(gaps.length === 0
      ? []
      : [
          '## What could not be looked at',
          writeTable(
            ['Connection', 'Secret', 'Why'],
            gaps.map(({ connection, secretName, reason }) => [
              describeConnection(connection),
              secretName ?? 'all',
              reason,
            ]),
          ),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const columns = ['kind', 'profile', 'region', 'secret', 'arn', 'detail', 'file', 'line', 'since'] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** The report as CSV, a line for each thing to look at. */
export function writeTableOfReport(report: SecretsReport): string {
  const { concerns, cost, findings, gaps } = report;
  const rows: readonly Row[] = [
    ...concerns.flatMap(({ title, entries }) =>
      entries.map(({ subject: { connection, secret }, detail }): Row => ({
        kind: title,
        profile: connection.profile ?? '',
        region: connection.region,
        secret: secret.name,
        arn: secret.arn,
        detail,
      })),
    ),
    ...findings.map(({ file, line, ruleId, severity, age }): Row => ({
      kind: 'Hard-coded credential in code',
      detail: `${ruleId} (${severity})`,
      file,
      line: String(line),
      since: describeSince(age),
    })),
    ...gaps.map(({ connection, secretName = '', reason }): Row => ({
      kind: 'Could not be looked at',
      profile: connection.profile ?? '',
      region: connection.region,
      secret: secretName,
      detail: reason,
    })),
    {
      kind: 'Monthly cost',
      detail: `${cost.price} for ${countOf(cost.billed, 'secret')} at $0.40 each; calls at $0.05 for 10,000 come on top`,
    },
  ];
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}

function describeSince(age: LineAge): string {
  switch (age.kind) {
    case 'committed':
      return formatIsoDay(age.since);
    case 'file':
      return `${formatIsoDay(age.since)}, not in git`;
    case 'uncommitted':
      return 'not committed';
    case 'unknown':
      return 'unknown';
  }
}

function describeDays({ age }: AgedFinding, now: Date): string {
  return 'since' in age
    ? countOf(Math.max(0, Math.floor((now.getTime() - age.since.getTime()) / dayMs)), 'day')
    : '';
}
