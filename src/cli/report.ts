import type { Severity } from '../core/detection/finding';
import { groupBy } from '../core/grouping';
import { toSarif, type DescribedRule } from '../core/detection/sarif';
import { countOf } from '../core/text/countOf';
import type { LocatedFinding } from '../workspace/scanFiles';
import type { FileWarning } from '../workspace/warning';

/** The findings as the JSON of the command line's contract, in a stable order of properties. */
export function formatJson(findings: readonly LocatedFinding[]): string {
  const entries = findings.map((finding) => ({
    ...toPlacedEntry(finding),
    fingerprint: finding.fingerprint,
    message: finding.message,
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/** What both commands' JSON begins with: the rule and the place, whose lines and columns count from 1. */
export function toPlacedEntry({
  ruleId,
  severity,
  file,
  start,
  end,
}: Pick<LocatedFinding, 'ruleId' | 'severity' | 'file' | 'start' | 'end'>) {
  return {
    ruleId,
    severity,
    file,
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The findings as a SARIF log written by this version. */
export function formatSarif(
  findings: readonly LocatedFinding[],
  rules: readonly DescribedRule[],
  version: string,
): string {
  return `${JSON.stringify(toSarif(findings, rules, version), undefined, 2)}\n`;
}

/** The findings for a person, grouped by file; nothing when there are none. No source text is shown. */
export function formatPretty(
  findings: readonly Pick<LocatedFinding, 'file' | 'start' | 'severity' | 'message' | 'ruleId'>[],
  colour: boolean,
): string {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  let report = '';
  for (const [file, inFile] of groupBy(findings, ({ file: path }) => path)) {
    report += `${paint(4, printable(file))}\n`;
    const places = inFile.map(({ start }) => `${start.line + 1}:${start.character + 1}`);
    const width = Math.max(...places.map((place) => place.length));
    inFile.forEach(({ severity, message, ruleId }, index) => {
      const place = (places[index] ?? '').padStart(width);
      const label = paint(colours[severity], severity.padEnd('information'.length));
      report += `  ${paint(2, place)}  ${label}  ${printable(message)}  ${paint(2, ruleId)}\n`;
    });
    report += '\n';
  }
  return report;
}

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34 };

/** One line that counts findings and files. */
export function summarise(findings: readonly LocatedFinding[], fileCount: number): string {
  const files = countOf(fileCount, 'file');
  if (findings.length === 0) return `No hard-coded credentials in ${files}.\n`;
  const affected = new Set(findings.map((finding) => finding.file)).size;
  return `${countOf(findings.length, 'finding')} (${countSeverities(findings)}) in ${affected} of ${files}.\n`;
}

/** How many there are of each severity: `2 errors, 1 warning`. */
export function countSeverities(findings: readonly { readonly severity: Severity }[]): string {
  return (['error', 'warning', 'information'] as const)
    .map((severity) => ({ severity, number: findings.filter((f) => f.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) =>
      severity === 'information' ? `${number} information` : countOf(number, severity),
    )
    .join(', ');
}

/** The line that warns about a file. */
export function formatWarning({ file, message }: FileWarning): string {
  return `warning: ${printable(`${file}: ${message}`)}\n`;
}

/** One line for a person, in which what others have named cannot steer the terminal or turn the order of the text round. */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}
