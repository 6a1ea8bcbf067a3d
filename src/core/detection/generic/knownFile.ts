/**
 * Passwords in files that nothing but their names tells: where neither a word nor a sign stands beside the password, the
 * format says which field it is.
 */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type TextRule } from '../rule';
import type { SourceText } from '../sourceText';
import { judgeBarePassword } from './commandLine';
import { SECRETS_MANAGEMENT } from './secretsManagement';

interface Format {
  readonly path: RegExp;
  /** A line; what it captures is the password. */
  readonly line: RegExp;
}

const FORMATS: readonly Format[] = [
  {
    path: /(?:^|\/)(?:chap|pap)-secrets$/,
    line: /^[ \t]{0,8}(?:"[^"\n]{1,80}"|[^\s#"]\S{0,80})[ \t]{1,40}\S{1,80}[ \t]{1,40}"?([^\s"@][^\s"]{3,127})(?=["\s]|$)/gm,
  },
  {
    path: /(?:^|\/)[._]curlrc$/,
    line: /^[ \t]{0,8}(?:-[uU]|(?:--)?(?:proxy-)?user)[ \t]{0,8}[ \t=:][ \t]{0,8}"?[^\s":]{1,80}:([^\s"]{4,128})(?=["\s]|$)/gm,
  },
  { path: /(?:^|\/)rsyncd\.secrets$/, line: /^[^\s#:]{1,80}:(\S{4,128})(?=\s|$)/gm },
  {
    path: /(?:^|\/)ipsec\.secrets$/,
    line: /:[ \t]{1,8}(?:PSK|EAP|XAUTH|NTLM)[ \t]{1,8}"?([^\s"]{4,128})(?=["\s]|$)/g,
  },
  { path: /(?:^|\/)userlist\.txt$/, line: /^"[^"\n]{1,80}"[ \t]{1,8}"([^"\s]{4,128})"/gm },
  {
    path: /(?:^|\/)(?:\.pgpass|pgpass\.conf)$/,
    line: /^[^\s#:]{0,253}:[^\s:]{0,63}:[^\s:]{0,63}:[^\s:]{0,63}:(\S{4,128})(?=\s|$)/gm,
  },
  {
    path: /\.acl$|(?:^|\/)(?:redis|valkey)[\w.-]{0,40}\.conf$/,
    line: /^user[ \t][^\n>]{1,200}[ \t]>(\S{4,128})(?=\s|$)/gm,
  },
  {
    path: /(?:^|\/)[\w-]{0,40}(?:users?|realm|login|credentials?)\.properties$/,
    line: /^[\w.@-]{1,80}[ \t]{0,8}[:=][ \t]{0,8}((?!MD5:|CRYPT:)[^\s,=:]{6,128})(?=,[\w-]|[ \t]*$)/gm,
  },
  { path: /(?:^|\/)monitrc$/, line: /\ballow[ \t]{1,8}"?[\w.-]{1,80}"?:"?([^\s"]{4,128})(?=["\s]|$)/g },
  {
    path: /\.(?:robot|resource)$/,
    line: /^\$\{[\w ]{0,40}(?:password|passwd|pwd)\}(?: {2,40}|\t{1,8})(\S{4,128})(?=\s|$)/gim,
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
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://ppp.samba.org/pppd.html',
  samples: (build) => ({
    matches: [`# client server secret addresses\nann\tpptpd\t«k7${build.alnum(10)}»\t*\n`],
    lookalikes: ['ann * @/etc/ppp/password1 *\n', '# ann pptpd k7-secret-1 *\n', 'ann * "" *\n'],
  }),
});
