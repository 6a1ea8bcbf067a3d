/**
 * Passwords and keys passed by position to calls known to take them: the second argument of NetworkCredential (.NET),
 * PasswordAuthentication (java.net), SetBasicAuth (Go's net/http), HTTPBasicAuth (requests), login (smtplib, ftplib),
 * the third of DriverManager.getConnection (java.sql), mysqli (PHP), PlainAuth (Go's net/smtp), and so on.
 */
import type { TextRange } from '../../text/textEdit';
import { joinLiterals, rangeOfJoined, readJoined, type JoinedLiterals } from '../../syntax/concatenation';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { judgeValue } from './credentialValue';
import { positions } from './loginCalls';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** Calls of which only those with no more arguments take a password there. */
const LAST_ARGUMENT = /^\.(?:getconnection|createconnection)\($/;

/** Calls whose names programs write other words before. */
const TAIL_OF_NAME = /^(?:credential|manager|passw|pwd|basic_auth)/;

const KEY_CALLS =
  /(?:createhmac|hmac\d+|signwith|jwt\.\w+|aes\.\w+|cipher(?:iv)?|cookieparser|secretkeyspec|setsigningkey|jwt::(?:en|de)code|openssl_(?:en|de)crypt|hmac\.new|newcookiestore)\($/;

const ARGUMENTS_REACH = 600;
const CHARACTERS_REACH = 160;

/** A literal among a call's arguments, or several joined ones. */
interface LiteralArgument {
  readonly range: TextRange;
  readonly secret: string;
}

/** What Rust and Go write round a literal that is an argument. */
const WRAPPING = String.raw`(?:Some|\[\]byte)\(`;
const WRAPPER = new RegExp(WRAPPING, 'y');

/** What stands before a literal that begins an argument. */
const OPENING = new RegExp(String.raw`[(,]\s{0,40}(?:[@bru]|${WRAPPING})?$`);

/** The literal that is the argument at `position` of the call whose bracket opened just before `start`. */
function readLiteralArgument(
  source: SourceText,
  start: number,
  position: number,
): LiteralArgument | undefined {
  const { text } = source;
  const limit = Math.min(text.length, start + ARGUMENTS_REACH);
  let depth = 0;
  let index = 0;
  let at = start;
  while (at < limit) {
    const character = text.charAt(at);
    if (character === '"' || character === "'" || character === '`') {
      const joined = index === position && depth === 0 ? readJoinedAt(source, at) : undefined;
      const end = joined?.parts.at(-1)?.end ?? endOfLiteral(text, at, limit);
      if (end === undefined) return undefined;
      if (index === position && depth === 0) {
        if (!isWholeArgument(text, { start: at, end }, text.charAt(start - 1) === ' ')) return undefined;
        const range = joined ? rangeOfJoined(joined) : { start: at + 1, end: end - 1 };
        return { range, secret: joined ? readJoined(text, joined) : text.slice(at + 1, end - 1) };
      }
      at = end;
      continue;
    }
    WRAPPER.lastIndex = at;
    if (WRAPPER.test(text)) {
      at = WRAPPER.lastIndex;
      continue;
    }
    if (character === ',' && depth === 0) {
      if (index === position) return undefined;
      index++;
    } else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth < 0) return undefined;
    at++;
  }
  return undefined;
}

function readJoinedAt(source: SourceText, at: number): JoinedLiterals | undefined {
  const span = source.spanAt(at);
  if (span?.kind !== 'string' || at >= span.content.start) return undefined;
  return joinLiterals(source.text, source.languageId, span, (offset) => source.spanAt(offset));
}

function endOfLiteral(text: string, start: number, limit: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '\n') return undefined;
    else if (character === quote) return at + 1;
  }
  return undefined;
}

/** Whether nothing but space, an opening mark and a conversion stand around the literal up to its commas or brackets. */
function isWholeArgument(text: string, { start, end }: TextRange, isBracketless: boolean): boolean {
  return (
    OPENING.test(text.slice(Math.max(0, start - 52), start)) &&
    (/^(?:\)|\.(?:toCharArray|getBytes|encode)\([^)]{0,40}\))?\s{0,40}[,)]/.test(text.slice(end, end + 90)) ||
      (isBracketless && /^[ \t]{0,4}(?:\r?\n|$|[;}]| (?:if|unless)\b)/.test(text.slice(end, end + 12))))
  );
}

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const { text } = source;
  const call = text.slice(hit.start, hit.end).toLowerCase();
  const position = positions[call];
  if (position === undefined) return undefined;
  if (!TAIL_OF_NAME.test(call) && /\w/.test(call.charAt(0)) && /\w/.test(text.charAt(hit.start - 1)))
    return undefined;
  // Java's key stores take their passwords as characters, and other calls of these names something else.
  if (
    /^(?:\.load|getkey)\($/.test(call) &&
    !text.slice(hit.end, hit.end + CHARACTERS_REACH).includes('toCharArray')
  )
    return undefined;
  // Node's takes a port and a host.
  if (call === '.createconnection(' && /^(?:java|type)script/.test(source.languageId)) return undefined;
  const isGo = call === 'hmac.new(' && source.languageId === 'go';
  const value = readLiteralArgument(source, hit.end, isGo ? 1 : position);
  if (!value) return undefined;
  if (
    LAST_ARGUMENT.test(call) &&
    !/^[^,]{0,40}\)/.test(text.slice(value.range.end + 1, value.range.end + 42))
  )
    return undefined;
  const isKey = KEY_CALLS.test(call);
  const { verdict, evidence } = judgeValue(value.secret, {
    kind: isKey ? 'secret' : 'password',
    name: isKey ? 'secret' : call,
    quoted: true,
    inTestOrDocs: source.isTestOrDocumentation,
  });
  const isExplanation = source.isExplanation(hit.start);
  const isDubious = isExplanation || /^(?:credential|check_pass)/.test(call);
  if (verdict === 'no' || (verdict === 'doubtful' && isDubious)) return undefined;
  const user = isKey ? undefined : readLiteralArgument(source, hit.end, position - 1);
  return {
    range: value.range,
    severity: verdict === 'likely' && !isExplanation ? 'warning' : 'information',
    evidence: [
      `passed as the ${isKey ? 'key' : 'password'} of a call that takes one`,
      `the value ${evidence.join(', ')}`,
    ],
    ...(user && { related: [{ range: user.range, message: 'its user' }] }),
  };
}

export const loginCallRule: SyntaxRule = defineRule({
  id: 'login-call-password',
  name: 'Password or key passed to a call',
  description: 'The call signs in or signs with it; whoever reads the source can do the same.',
  severity: 'warning',
  keywords: Object.keys(positions),
  locate,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://cwe.mitre.org/data/definitions/798.html',
  samples: (build) => ({
    matches: [
      `client.Credentials = new NetworkCredential("deploy", "«${build.alnum(16)}»");`,
      `req.SetBasicAuth(user, "«${build.alnum(14)}»")`,
      `DriverManager.getConnection(url, "shop", "«${build.alnum(12)}»");`,
      `dataSource.getConnection("shop", "«${build.alnum(12)}»");`,
      `MongoCredential.createScramSha256Credential("shop", "orders", "«${build.alnum(12)}»".toCharArray());`,
      `smtp.login('mailer', '«${build.alnum(15)}»')`,
      `request.basic_auth 'shop', '«${build.alnum(12)}»'\n`,
      `client.get(url).basic_auth("shop", Some("«${build.alnum(12)}»"))`,
      `keyStore.load(stream, "«${build.alnum(12)}»".toCharArray());`,
      `Algorithm.HMAC256("«${build.alnum(24)}»")`,
      `return new PasswordAuthentication("shop", "«${build.alnum(12)}»".toCharArray());`,
    ],
    lookalikes: [
      'req.SetBasicAuth(user, password)',
      'smtp.login("mailer", os.environ["MAIL_PASSWORD"])',
      'new NetworkCredential("user", "password");',
      "request.basic_auth 'username', 'password'",
      "basic_auth 'shop', settings.key1",
      `$.load(url, "k7${build.alnum(12)}")`,
      `DriverManager.getConnection("jdbc:postgresql://db/${build.hex(16)}");`,
      `pool.getConnection("shop", "k7${build.alnum(8)}", listener);`,
    ],
  }),
});
