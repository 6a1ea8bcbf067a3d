import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Finding } from '../finding';

/** The file's usual name, in the folder that is scanned. */
export const baselineFileName = '.secretlens-baseline.json';

/**
 * Findings that a team has accepted for now: whoever scans with it hears of new ones only. A finding is known by rule
 * and secret, so it stays accepted when its line or file moves.
 */
export interface Baseline {
  /** 32 bytes in hex, drawn at random for each new baseline: the key of its fingerprints. */
  readonly salt: string;
  readonly fingerprints: ReadonlySet<string>;
  /** The same findings with what a reviewer wants to know, in order of path, rule and fingerprint. */
  readonly entries: readonly BaselineEntry[];
}

/** An accepted finding. `path` says where it was when it was accepted; only the fingerprint counts. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly path: string;
}

/** Why a text is no baseline, as a sentence. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

const VERSION = 1;
const SALT_BYTES = 32;
const LONGEST_TEXT = 64 * 1024 * 1024;

/** A baseline of the findings, whose fingerprints were made under the salt. */
export function createBaseline(
  salt: Uint8Array,
  findings: readonly (Pick<Finding, 'ruleId' | 'fingerprint'> & { readonly path: string })[],
): Baseline {
  if (salt.length !== SALT_BYTES) throw new RangeError(`The salt must have ${SALT_BYTES} bytes.`);
  return index(
    bytesToHex(salt),
    findings.map(({ fingerprint, ruleId, path }) => ({ fingerprint, ruleId, path })),
  );
}

/** The key under which findings must be fingerprinted to be compared with the baseline. */
export function baselineKey(baseline: Baseline): Uint8Array {
  return hexToBytes(baseline.salt);
}

/** The file's text: sorted and one entry a line, so that changes to it can be reviewed and merged. */
export function serialiseBaseline({ salt, entries }: Baseline): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "salt": ${JSON.stringify(salt)},\n  "findings": ${findings}\n}\n`;
}

/** Reads what {@link serialiseBaseline} wrote. Throws a {@link BaselineError} for anything else. */
export function parseBaseline(text: string): Baseline {
  if (text.length > LONGEST_TEXT) throw new BaselineError('The baseline is larger than 64 MB.');
  const content = parseJson(text);
  if (!isTable(content)) throw new BaselineError('The baseline is not a JSON object.');
  const { version, salt, findings } = content;
  if (version !== VERSION)
    throw new BaselineError(
      `The baseline's version is not ${VERSION}, the only one that this release reads.`,
    );
  if (typeof salt !== 'string' || !/^[\da-f]{64}$/.test(salt))
    throw new BaselineError('The baseline\u2019s salt is not 64 hexadecimal digits.');
  if (!Array.isArray(findings)) throw new BaselineError('The baseline\u2019s findings are not a list.');
  return index(salt, findings.map(readEntry));
}

function readEntry(value: unknown, position: number): BaselineEntry {
  const { fingerprint, ruleId, path } = isTable(value) ? value : {};
  if (typeof fingerprint !== 'string' || !/^[\da-f]{32}$/.test(fingerprint))
    throw new BaselineError(`Finding ${position + 1} of the baseline has no valid fingerprint.`);
  if (typeof ruleId !== 'string' || typeof path !== 'string')
    throw new BaselineError(`Finding ${position + 1} of the baseline lacks its ruleId or path.`);
  return { fingerprint, ruleId, path };
}

function index(salt: string, entries: readonly BaselineEntry[]): Baseline {
  const unique = new Map(
    entries.map((entry) => [`${entry.path}\n${entry.ruleId}\n${entry.fingerprint}`, entry]),
  );
  return {
    salt,
    fingerprints: new Set(entries.map(({ fingerprint }) => fingerprint)),
    entries: [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BaselineError('The baseline is not valid JSON.');
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
