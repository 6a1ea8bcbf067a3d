/**
 * Passwords in the user-information part of URLs (RFC 3986, section 3.2.1): `scheme://user:password@host`. The
 * password is the finding. Addresses of placeholders, variables and well-known demonstration hosts are left.
 */
import { isPlaceholder, isReference } from '../filters/placeholders';
import { defineRule, type PatternRule, type Verdict } from '../rule';
import { judgeBarePassword } from './commandLine';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const FILLER =
  /^(?:pass(?:word|wd|phrase)?|pwd|secret|token|user(?:name)?|auth|credentials?|key|api[_-]?key|my[_-]?pass(?:word)?|x+|\.+|\*+|p|pw|pass1234|passwort|contrase(?:ñ|n|ny)a|senha|motdepasse|mot_de_passe|parola|heslo|has(?:ł|l)o|wachtwoord|salasana|lösenord|пароль|密码|密碼|パスワード|비밀번호|none|null|undefined|changeit|letmein\d*|password\d+|123456\d*)$/i;
/** What the password is called, in its place. */
const NAME_OF_PASSWORD =
  /^(?:my|your|some|the|api|auth|access|app|account|client|user|master|bot|service|sending)+[-_]?(?:password|passwd|token|(?<!my)secret|key|id|sid)$/i;
const VARIABLE = /[${}<>%]\w|^[[<{(]|[\]}>]$|\)$(?<=\(.*\))|^[:$%@]|^%[sdv]$|\\\(|^["'+]|["'`]\s?\+/;

/**
 * What a program puts in the host's place: a variable of a template, a mark of a format, or the end of its literal and
 * what it joins to that.
 */
const COMPUTED_HOST = String.raw`\$[\w{(]|[#{]?\{|%[\w({]|<%|\\\(|["'\x60]\s{0,4}(?:[+.&]|<>|\.\.)\s{0,4}[\w$(]`;

/** Whether the user information is a person's and not a template's. */
function judgePassword(password: string, match: RegExpExecArray): Verdict {
  const user = match.groups?.['user'] ?? '';
  const host = match.groups?.['host'] ?? '';
  const verdict = host === '' ? judgeBarePassword(password) : 'unknown';
  if (verdict === 'disproven' || (host === '' && password === user)) return 'disproven';
  if (FILLER.test(password) || NAME_OF_PASSWORD.test(password)) return 'disproven';
  if (isPlaceholder(password) || isReference(password)) return 'disproven';
  if (/^\d{1,5}#/.test(password)) return 'disproven';
  const decoded = password.replace(/%[0-9A-Fa-f]{2}/g, '_');
  if (VARIABLE.test(decoded) || VARIABLE.test(user.replace(/%[0-9A-Fa-f]{2}/g, '_'))) return 'disproven';
  if (password === user && /^(?:localhost|127\.0\.0\.1|host|server|db|postgres|mysql|redis)\b/.test(host))
    return 'disproven';
  return /^(?:host|hostname|server|domain)(?:name)?(?:[:/]|$)/i.test(host) && FILLER.test(user)
    ? 'disproven'
    : 'unknown';
}

export const urlCredentialRules: readonly PatternRule[] = [
  defineRule({
    id: 'url-credentials',
    name: 'Password in a URL',
    description: 'Whoever reads the address can sign in to the server it names.',
    severity: 'error',
    keywords: ['://'],
    get pattern() {
      return new RegExp(
        String.raw`:\/\/(?<user>[^\s"'\x60<>/?#@:]{0,100}(?:@[^\s"'\x60<>/?#@:]{1,60})?):(?<secret>[^\s"'\x60<>/?:@]{4,256}(?:@[^\s"'\x60<>/?#:@]{1,64}(?=@))?)@(?:(?<host>[A-Za-z0-9[._-]{1,255})|${COMPUTED_HOST})`,
      );
    },
    reach: { after: 700 },
    validate: judgePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1',
    samples: (build) => ({
      matches: [
        `DATABASE_URL=postgres://shop:«${build.alnum(14)}»@db.internal:5432/shop`,
        `url = "https://deploy:«${build.alnum(20)}»@git.internal/shop.git"`,
        `redis://:«${build.alnum(18)}»@cache.internal:6379`,
        `\`amqp://shop:«k7${build.alnum(12)}»@\${host}:5672\``,
        `'ftp://shop:«k7${build.alnum(12)}»@' + host`,
        `"mysql://shop:«k7${build.alnum(12)}»@%s/shop" % host`,
      ],
      lookalikes: [
        'postgres://user:password@localhost:5432/shop',
        `postgres://\${USER}:\${PASSWORD}@db.internal/shop`,
        'https://db.internal:5432/@scope/package',
        "'amqp://' + user + ':' + password1 + '@' + host",
        '"amqp://{user}:{pass1}@{host}"',
        '"amqp://guest:guest@%s:5672" % host',
        'https://unpkg.com/pkg@1.2.3/file.js:12@here',
      ],
    }),
  }),
  defineRule({
    id: 'data-source-name-password',
    name: 'Password in a data source name',
    description: 'Whoever reads it can sign in to the database that it names.',
    severity: 'error',
    keywords: ['@tcp(', '@unix('],
    pattern:
      /(?<![^\s"'`=(/])(?<user>[\w.-]{1,80}):(?!\/\/)(?<secret>[^\s"'`]{3,128})@(?:tcp|unix)\((?:(?<host>[^\s"'`()]{1,255})\)|["'`]\s?\+)/,
    reach: { before: 220, after: 280 },
    validate: (password, match) => (/^[a-z]+$/.test(password) ? 'disproven' : judgePassword(password, match)),
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://pkg.go.dev/github.com/go-sql-driver/mysql#readme-dsn-data-source-name',
    samples: (build) => ({
      matches: [
        `sql.Open("mysql", "shop:«k7${build.alnum(12)}»@tcp(db.internal:3306)/shop")`,
        `dsn = shop:«k7!${build.alnum(6)}»@unix(/run/mysqld.sock)/shop`,
      ],
      lookalikes: [
        'sql.Open("mysql", "user:password@tcp(localhost:3306)/shop")',
        'dsn := fmt.Sprintf("%s:%s@tcp(%s)/%s", user, password, host, name)',
        'root:${DB_PASSWORD}@tcp(db:3306)/shop',
      ],
    }),
  }),
  defineRule({
    id: 'oracle-connection-password',
    name: 'Password in an Oracle connection string',
    description: 'Whoever reads it can sign in to the database that it names.',
    severity: 'error',
    keywords: ['jdbc:oracle:', 'oracle.connect(', 'oracledb.connect('],
    pattern:
      /(?:jdbc:oracle:(?:thin|oci8?):|oracle(?:db)?\.connect\(\s{0,20}[fru]{0,2}["'])(?<user>[\w$#.-]{1,60})\/(?<secret>[^\s"'@/]{4,128})@/i,
    reach: { after: 300 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl:
      'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
    samples: (build) => ({
      matches: [
        `"jdbc:oracle:thin:shop/«k7${build.alnum(10)}»@//db.internal:1521/shop"`,
        `cx_Oracle.connect("shop/«k7${build.alnum(10)}»@db.internal/shop")`,
      ],
      lookalikes: [
        '"jdbc:oracle:thin:scott/tiger@//localhost:1521/xe"',
        'jdbc:oracle:thin:@//db1:1521/shop2',
      ],
    }),
  }),
];
