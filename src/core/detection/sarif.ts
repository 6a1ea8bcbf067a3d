import type { TextPosition } from '../text/lineIndex';
import type { Severity } from './finding';
import type { Rule } from './rule';

/** A finding with its place in a file, as SARIF needs it. */
export interface PlacedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fingerprint: string;
  /** `/` between folders; relative to the source root, or absolute (`/a/b`, `C:/a/b`, `//host/share/a`). */
  readonly file: string;
  readonly start: TextPosition;
  /** Exclusive. */
  readonly end: TextPosition;
  readonly related?: readonly PlacedPart[];
}

/** Another part of the credential, in the same file. */
export interface PlacedPart {
  readonly start: TextPosition;
  readonly end: TextPosition;
  readonly message: string;
}

/** What the log tells about a rule: where it comes from does not matter, so custom rules are described like built-in ones. */
export type DescribedRule = Pick<Rule, 'id' | 'name' | 'description' | 'severity' | 'revocationUrl'>;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const SOURCE_ROOT = '%SRCROOT%';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** On the scale of CVSS, by which GitHub ranks alerts of rules that are tagged `security`. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  error: '8.0',
  warning: '6.0',
  information: '3.0',
};

/**
 * The findings as a SARIF 2.1.0 log (OASIS standard, 27 March 2020) with one run of that version of ours, to be written
 * as JSON. Of the rules it describes those that have a result: hundreds of others would only make it larger. Columns
 * count UTF-16 units. It holds no text of any file, so no secret. A result's partial fingerprint is the finding's own with
 * its number among equal ones in the file, so that it stays when lines move.
 */
export function toSarif(
  findings: readonly PlacedFinding[],
  rules: readonly DescribedRule[],
  version: string,
) {
  return writeLog(findings, rules, describeRule, version);
}

/** A kind of problem that is no credential, and what it is in a sentence. */
export interface DescribedProblem {
  readonly id: string;
  readonly description: string;
}

/** As {@link toSarif}, of problems that are no credentials. */
export function toProblemSarif(
  problems: readonly PlacedFinding[],
  kinds: readonly DescribedProblem[],
  version: string,
) {
  return writeLog(problems, kinds, describeProblem, version);
}

function writeLog<Rule extends { readonly id: string }, Described>(
  findings: readonly PlacedFinding[],
  rules: readonly Rule[],
  describe: (rule: Rule) => Described,
  version: string,
) {
  const foundIds = new Set(findings.map(({ ruleId }) => ruleId));
  const foundRules = rules.filter(({ id }) => foundIds.has(id));
  const ruleIndexes = new Map(foundRules.map(({ id }, index) => [id, index]));
  const seen = new Map<string, number>();
  const results = findings.map((finding) => {
    const identity = `${finding.file}\0${finding.ruleId}\0${finding.fingerprint}`;
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    return describeResult(finding, number, ruleIndexes.get(finding.ruleId));
  });
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Secret Lens',
            semanticVersion: version,
            rules: foundRules.map(describe),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [SOURCE_ROOT]: { description: { text: 'The folder that the scan was started in.' } },
        },
        results,
      },
    ],
  };
}

function describeRule({ id, name, description, severity, revocationUrl }: DescribedRule) {
  return {
    id,
    name: inPascalCase(id),
    shortDescription: { text: `Hard-coded ${name}` },
    fullDescription: { text: description },
    ...(revocationUrl === '' ? {} : { helpUri: revocationUrl }),
    help: { text: `${description} Revoke it, then keep its successor in a secret store.` },
    defaultConfiguration: { level: levels[severity] },
    // CWE-798: Use of Hard-coded Credentials.
    properties: {
      tags: ['security', 'external/cwe/cwe-798'],
      'security-severity': securitySeverities[severity],
    },
  };
}

function describeProblem({ id, description }: DescribedProblem) {
  return {
    id,
    name: inPascalCase(id),
    shortDescription: { text: description },
    fullDescription: { text: description },
  };
}

function describeResult(finding: PlacedFinding, number: number, ruleIndex: number | undefined) {
  const { related = [] } = finding;
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [locate(finding.file, finding)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((part, index) => ({
            id: index + 1,
            ...locate(finding.file, part),
            message: { text: part.message },
          })),
        }),
    partialFingerprints: { 'secretLensFingerprint/v1': `${finding.fingerprint}:${number}` },
  };
}

function locate(file: string, { start, end }: { start: TextPosition; end: TextPosition }) {
  return {
    physicalLocation: {
      artifactLocation: describeFile(file),
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A relative file is a reference from the source root; an absolute one a `file` URI (RFC 8089). */
function describeFile(file: string): { uri: string; uriBaseId?: string } {
  if (file.startsWith('//')) return { uri: `file:${encodePath(file)}` };
  if (file.startsWith('/')) return { uri: `file://${encodePath(file)}` };
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${file.slice(0, 2)}${encodePath(file.slice(2))}` };
  return { uri: encodePath(file), uriBaseId: SOURCE_ROOT };
}

/** Percent-encodes all that RFC 3986 does not leave free, between the slashes. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

function inPascalCase(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase());
}
