/**
 * Passwords in files that nothing but their names tells: where neither a word nor a sign stands beside the password, the
 * format says which field it is.
 */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type TextRule } from '../rule';
import type { SourceText } from '../sourceText';
import { judgeBarePassword } from './commandLine';

interface Format {
  readonly path: RegExp;
  /** A line; what it captures is the password. */
  readonly line: RegExp;
}

const FORMATS: readonly Format[] = [
  {
    path: /(?:^|\/)(?:chap|pap)-secrets$/,
    line: /^[ \t]*(?:"[^"\n]+"|[^\s#"]\S*)[ \t]+\S+[ \t]+"?([^\s"@]\S*?)"?(?=[ \t]|\r?$)/gm,
  },
  {
    path: /(?:^|\/)[._]curlrc$/,
    line: /^[ \t]*(?:-[uU]|-{0,2}(?:proxy-)?user)[ \t]*[ \t=:][ \t]*"?[^\s":]+:([^\s"]+)"?[ \t]*\r?$/gm,
  },
  { path: /(?:^|\/)rsyncd\.secrets$/, line: /^[^\s#:]+:(\S+)[ \t]*\r?$/gm },
  { path: /(?:^|\/)ipsec\.secrets$/, line: /:[ \t]+(?:PSK|EAP|XAUTH|NTLM)[ \t]+"?([^\s"]+)"?/gm },
  { path: /(?:^|\/)userlist\.txt$/, line: /^"[^"\n]+"[ \t]+"([^"\s]+)"/gm },
  {
    path: /(?:^|\/)\.pgpass$|(?:^|\/)pgpass\.conf$/,
    line: /^[^\s#:]*:[^\s:]*:[^\s:]*:[^\s:]*:(\S+)[ \t]*\r?$/gm,
  },
  { path: /\.acl$/, line: /^user[ \t][^\n>]*[ \t]>(\S+)/gm },
  { path: /(?:^|\/)monitrc$/, line: /\ballow[ \t]+"?[\w.-]+"?:"?([^\s"]+)/gm },
  {
    path: /\.(?:robot|resource)$/,
    line: /^\$\{[\w ]*(?:password|passwd|pwd)\}(?: {2,}|\t+)(\S+)[ \t]*\r?$/gim,
  },
];

const LONGEST_TEXT = 100_000;

function search({ path, text }: SourceText): LocatedSecret[] {
  const format = FORMATS.find((known) => known.path.test(path));
  if (!format || text.length > LONGEST_TEXT) return [];
  return [...text.matchAll(format.line)].flatMap(({ index, 0: line, 1: password = '' }): LocatedSecret[] => {
    const end = index + line.lastIndexOf(password) + password.length;
    const range: TextRange = { start: end - password.length, end };
    if (judgeBarePassword(password) === 'disproven') return [];
    return [{ range, severity: 'warning', evidence: ['the field of the password in a file of that name'] }];
  });
}

export const knownFileRule: TextRule = defineRule({
  id: 'known-file-password',
  name: 'Password in a file of passwords',
  description: 'Whoever reads the file signs in to what it is for.',
  severity: 'warning',
  keywords: [],
  paths: new RegExp(FORMATS.map(({ path }) => path.source).join('|')),
  search,
  revocationUrl: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  sourceUrl: 'https://ppp.samba.org/pppd.html',
  samples: () => ({ matches: [], lookalikes: [] }),
});
