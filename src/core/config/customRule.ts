import type { TextRange } from '../text/textEdit';
import { computeEntropy } from '../detection/filters/entropy';
import type { Severity } from '../detection/finding';
import type { LocatedSecret, TextRule } from '../detection/rule';
import type { SourceText } from '../detection/sourceText';
import type { Exemption } from './detectionConfig';
import { FindingPlaces } from './findingPlaces';
import type { LinearMatch, LinearPattern } from './linearPattern';
import { SECRETS_MANAGEMENT } from '../detection/generic/secretsManagement';

/** A rule that a team has written. In one text it reports at most a thousand secrets. */
export interface CustomRule {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly pattern: LinearPattern;
  /** The group that is the secret: 0 for the whole match, `first` for the first that is not empty. */
  readonly group: number | 'first';
  /** Lower-case; the pattern runs in texts that hold one, anywhere. In every text when there is none. */
  readonly keywords: readonly string[];
  /** Secrets of no more bits a character than that are left out. */
  readonly entropy?: number;
  /** Which files the rule is for; all unless given. */
  readonly isForPath?: (path: string) => boolean;
  /** Matches of the rule that are no leaks. */
  readonly exemptions: readonly Exemption[];
  readonly revocationUrl?: string;
  /** The file that defines it, for a person. */
  readonly origin: string;
}

/** The rule as the scanner runs it. */
export function defineCustomRule(custom: CustomRule): TextRule {
  const { id, name, description, severity, keywords, revocationUrl = SECRETS_MANAGEMENT } = custom;
  return {
    id,
    name,
    description,
    severity,
    keywords,
    revocationUrl,
    sourceUrl: SECRETS_MANAGEMENT,
    samples: () => ({ matches: [], lookalikes: [] }),
    search: (source) => searchText(custom, source),
  };
}

function searchText(rule: CustomRule, { text, path }: SourceText): LocatedSecret[] {
  if (rule.isForPath?.(path) === false || !rule.pattern.test(text)) return [];
  const evidence = [`matches the pattern “${rule.id}” of ${rule.origin}`];
  const places = rule.exemptions.length === 0 ? undefined : new FindingPlaces(text, path);
  const secrets: LocatedSecret[] = [];
  for (const match of matchInWindows(rule.pattern, text)) {
    const range = trim(text, chooseGroup(match, rule.group));
    if (range === undefined || isTooPlain(text.slice(range.start, range.end), rule.entropy)) continue;
    const place = places?.at(rule.id, range, match[0]);
    if (place && rule.exemptions.some((isExempt) => isExempt(place))) continue;
    secrets.push({ range, severity: rule.severity, evidence });
  }
  return secrets;
}

function isTooPlain(secret: string, least: number | undefined): boolean {
  return least !== undefined && least > 0 && computeEntropy(secret) <= least;
}

function chooseGroup(match: LinearMatch, group: number | 'first'): TextRange | undefined {
  if (group !== 'first') return match[group];
  return match.slice(1).find((range) => range !== undefined && range.end > range.start) ?? match[0];
}

/** The range without line breaks at its ends; undefined when nothing is left. */
function trim(text: string, range: TextRange | undefined): TextRange | undefined {
  if (range === undefined) return undefined;
  let { start, end } = range;
  while (start < end && /[\r\n]/.test(text.charAt(start))) start++;
  while (start < end && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

const WINDOW = 32 * 1024;
/** Longer matches may be missed where a window ends. */
const OVERLAP = 8 * 1024;
/** In one text, for one rule. */
const MOST_MATCHES = 1000;

/**
 * Matches in order. One search is linear, but each of many matches may look far ahead: windows and a limit keep the
 * whole linear too.
 */
function* matchInWindows(pattern: LinearPattern, text: string): Generator<LinearMatch> {
  let searched = 0;
  let left = MOST_MATCHES;
  for (let offset = 0; offset < text.length && left > 0; offset += WINDOW - OVERLAP) {
    const window = text.slice(offset, offset + WINDOW);
    const isLast = offset + window.length >= text.length;
    const matches = pattern.test(window) ? pattern.findAll(window, left) : [];
    left -= matches.length;
    for (const match of matches) {
      const [{ start, end }] = match;
      const touchesCut = (offset > 0 && start === 0) || (!isLast && end === window.length);
      if (touchesCut || offset + start < searched) continue;
      searched = offset + end;
      yield match.map((range) => range && shift(range, offset)) as unknown as LinearMatch;
    }
    if (isLast) return;
  }
}

function shift({ start, end }: TextRange, offset: number): TextRange {
  return { start: start + offset, end: end + offset };
}
