import type { TextRange } from '../../text/textEdit';
import type { LocatedSecret } from '../rule';
import type { SourceText } from '../sourceText';
import { judgeName } from './credentialName';
import { judgeValue } from './credentialValue';
import { isNumbered } from './madeUp';

/** A literal that stands for what a name says, without being set to it. */
interface NamedLiteral {
  readonly name: string;
  readonly secret: string;
  readonly range: TextRange;
  /** How it stands for that, as a phrase for a person. */
  readonly tie: string;
}

/** What the literal near a keyword's hit is where the name says a credential: words, and words with a number, are none. */
export function judgeNamedLiteral(
  source: SourceText,
  hit: TextRange,
  { name, secret, range, tie }: NamedLiteral,
): LocatedSecret | undefined {
  const kind = judgeName(name);
  if (kind !== 'password' && kind !== 'secret') return undefined;
  const context = { kind, name, quoted: true, inTestOrDocs: source.isTestOrDocumentation };
  const { verdict, evidence } = judgeValue(secret, context);
  if (verdict === 'no' || !/\d|[^\w.-]/.test(secret)) return undefined;
  if (verdict === 'doubtful' && isNumbered(secret)) return undefined;
  return {
    range,
    severity: verdict === 'likely' && !source.isExplanation(hit.start) ? 'warning' : 'information',
    evidence: [tie, `the value ${evidence.join(', ')}`],
  };
}
