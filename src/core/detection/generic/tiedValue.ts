import type { TextRange } from '../../text/textEdit';
import { isTestOrDocumentation } from '../filters/paths';
import type { LocatedSecret } from '../rule';
import type { SourceText } from '../sourceText';
import type { CredentialKind } from './credentialName';
import { judgeValue } from './credentialValue';
import { mayMixNearby } from './firstLook';

const BEFORE = 160;
const AFTER = 260;
const MOST = 6;

/** A scalar after its key, which an anchor or a tag may lead (YAML 1.2). */
const YAML_VALUE =
  /:[ \t]{1,4}(?:[&!]\S{1,40}[ \t]{1,4}){0,2}["']?(?<value>[^\s"'#{}[\],&!*|>][^\s"',}]{3,200})(?=["',}]|[ \t]{0,8}(?:\s#|\r?\n|$))/g;
/** An attribute's value or an element's text. */
const XML_VALUE = /(?:=\s?["']|>\s{0,40})(?<value>[^"'<>\s]{4,200})/g;

/** Letters and digits, and none of the characters that texts, patterns and templates are made of. */
const MIXED = /^(?=\D{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])[\w!@#$%^&*+/=.~:?-]{6,400}$/;

/** The value close to a name that only the syntax tree ties to it, whatever stands between. */
export function findTiedValue(
  source: SourceText,
  nameRange: TextRange,
  { name, kind }: { readonly name: string; readonly kind: CredentialKind },
): Required<Pick<LocatedSecret, 'range' | 'evidence'>> | undefined {
  if (!source.hasTrees) return undefined;
  const context = { kind, name, quoted: true, inTestOrDocs: isTestOrDocumentation(source.path) };
  for (const range of findNearbyValues(source, nameRange)) {
    const value = source.text.slice(range.start, range.end);
    if (!MIXED.test(value)) continue;
    const { verdict, evidence } = judgeValue(value, context);
    const role = verdict === 'likely' ? source.readRole(nameRange, range) : undefined;
    if (role?.kind !== 'confirmed') continue;
    return {
      range,
      evidence: [`the value ${evidence.join(', ')}`, `${role.evidence}, read from the syntax tree`],
    };
  }
  return undefined;
}

/** The literals round a name, the nearest after it first. */
function findNearbyValues(source: SourceText, name: TextRange): readonly TextRange[] {
  const start = Math.max(0, name.start - BEFORE);
  const end = Math.min(source.text.length, name.end + AFTER);
  const found = readValues(source, { start, end });
  const after = found.filter((range) => range.start >= name.end);
  const before = found.filter((range) => range.end <= name.start);
  return [...after, ...before.reverse()].slice(0, MOST);
}

function readValues(source: SourceText, within: TextRange): readonly TextRange[] {
  if (source.kind === 'program' && !mayMixNearby(source.text, within)) return [];
  if (source.kind === 'program' || source.kind === 'shell')
    return source
      .spansIn(within)
      .filter(({ kind }) => kind === 'string')
      .map(({ content }) => content);
  const pattern = source.kind === 'markup' ? XML_VALUE : YAML_VALUE;
  return [...source.text.slice(within.start, within.end).matchAll(pattern)].map(
    ({ index, 0: all, groups }) => {
      const end = within.start + index + all.length;
      return { start: end - (groups?.['value'] ?? '').length, end };
    },
  );
}
