/**
 * Passwords in the terms of one tool: options of command lines (mysql's -p, sshpass, ldapsearch's -w, redis-cli's -a,
 * PsExec, docker login, openssl's pass:), SQL's IDENTIFIED BY and PASSWORD, PowerShell's ConvertTo-SecureString,
 * PostgreSQL's password file, defaults of Terraform variables.
 */
import { defineRule, type PatternRule, type Verdict } from '../rule';
import { commandKeywords, commandOptions } from './commandOptions';
import { judgeName } from './credentialName';
import { judgeValue } from './credentialValue';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** Whether the value is likely to be what the name that the pattern matched beside it says. */
export function judgeNamedValue(secret: string, match: RegExpExecArray): Verdict {
  const name = match.groups?.['name'] ?? '';
  const kind = judgeName(name);
  if (kind === 'none') return 'disproven';
  const { verdict } = judgeValue(secret, { kind, name, quoted: true, inTestOrDocs: false });
  return verdict === 'likely' ? 'unknown' : 'disproven';
}

/** Whether what stands in a password's place looks like one and not like a word, a variable or a prompt. */
export function judgeBarePassword(password: string): Verdict {
  const context = { kind: 'password', name: '', quoted: true, inTestOrDocs: false } as const;
  return judgeValue(password, context).verdict === 'likely' ? 'unknown' : 'disproven';
}

const CREDENTIAL_WORDS = '(?:pass|pwd|secret|token|key|cred)';

export const commandLineRules: readonly PatternRule[] = [
  defineRule({
    id: 'command-line-password',
    name: 'Password on a command line',
    description: 'Whoever reads the script, or the list of processes while it runs, can sign in.',
    severity: 'warning',
    keywords: commandKeywords,
    get pattern() {
      return new RegExp(
        `(?<![\\w-])(?:${commandOptions.join('|')})["']?(?<secret>[^\\s"'$<{\`|;&%]{4,128})(?![^\\s"'\`;|&)])`,
        'i',
      );
    },
    reach: { after: 480 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
    samples: (build) => ({
      matches: [
        `mysql -u root -p«k7${build.alnum(10)}» shop`,
        `sshpass -p '«k7${build.alnum(10)}»' ssh deploy@host.internal`,
        `psexec \\\\host -u admin -p «k7${build.alnum(10)}» cmd`,
        `redis-cli -h cache.internal -a «k7${build.alnum(14)}» ping`,
        `docker login -u deploy -p «k7${build.alnum(14)}» registry.internal`,
        `openssl rsa -in key.pem -passin pass:«k7${build.alnum(12)}»`,
        `sqlcmd -S db.internal -U sa -P «k7${build.alnum(10)}» -Q "select 1"`,
        `lftp -u deploy,«k7${build.alnum(10)}» ftp.internal`,
        `snmpwalk -v3 -u monitor -A «k7${build.alnum(10)}» 10.0.0.1`,
        `xfreerdp /u:admin /p:«k7${build.alnum(10)}» /v:10.0.0.5`,
        `subprocess.run(["mysqldump", "-u", "root", "-p«k7${build.alnum(10)}»", "shop"])`,
        `subprocess.run(["sshpass", "-p", "«k7${build.alnum(10)}»", "ssh", "host"])`,
        `net use Z: \\\\files\\share «k7${build.alnum(10)}» /user:deploy`,
        `rabbitmqctl add_user shop «k7${build.alnum(10)}»`,
        `ipmitool -I lanplus -H 10.0.0.1 -U admin -P «k7${build.alnum(10)}» power status`,
        `aws ssm put-parameter --name /db/password \\\n  --type SecureString --value "«k7${build.alnum(10)}»"`,
        `aws secretsmanager create-secret --name db --secret-string «k7${build.alnum(10)}»`,
        `7z a -p«k7${build.alnum(10)}» backup.7z data`,
      ],
      lookalikes: [
        'mysql -u root -p shop',
        'mysqldump -u root -p"$PASSWORD" shop',
        'sshpass -p ${PASS} ssh host',
        'docker login -u user -p password',
        'mysql -h db.internal -P 3306 --protocol tcp',
        'sqlcmd -S db.internal -U sa -P $(Password)',
        'net use Z: \\\\files\\share2 /persistent:yes',
        'aws ssm put-parameter --name a --type String --value k7-green',
        'aws secretsmanager create-secret --name db --secret-string file://secret1.json',
        'net user %NAME% %PASSWORD1% /add',
        'rabbitmqctl add_user "$NAME" "$PASSWORD1"',
        'if (conf->wpa_passphrase && #ifdef TESTING2\nwpa_passphrase = dup(key2);',
        'subprocess.run(["docker", "run", "-p", "8080:80"])',
      ],
    }),
  }),
  defineRule({
    id: 'piped-password',
    name: 'Password piped into a command',
    description: 'Whoever reads the script, or the shell’s history, can sign in as the user.',
    severity: 'warning',
    keywords: ['chpasswd', 'sudo -', '--password-stdin', 'passwd --stdin', '| passwd '],
    pattern:
      /(?:echo|printf)\s{1,4}(?:-\w\s{1,3})?["']?(?:[\w.-]{1,64}:)?(?<secret>[^\s"':$<{`|;&%\\]{4,128})(?:\\n[^"'\n|]{0,128})?["']?\s{0,4}\|[^\n|]{0,200}?(?:\bchpasswd\b|\bsudo\s{1,3}-\w{0,3}S|--password-stdin|\bpasswd\s{1,3}(?:--stdin|\w))/,
    reach: { before: 480, after: 40 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
    samples: (build) => ({
      matches: [
        `RUN echo 'root:«k7${build.alnum(8)}»' | chpasswd`,
        `echo «k7${build.alnum(8)}» | sudo -S systemctl restart shop`,
        `echo "«k7${build.alnum(16)}»" | docker login -u deploy --password-stdin registry.internal`,
      ],
      lookalikes: [
        'echo "$PASSWORD" | docker login -u deploy --password-stdin',
        'echo "root:${PASSWORD}" | chpasswd',
        'echo password | sudo -S true',
        `echo k7${build.alnum(8)} | sha256sum`,
      ],
    }),
  }),
  defineRule({
    id: 'sql-password',
    name: 'Password in a SQL statement',
    description: 'Whoever reads the statement signs in to the database as the user that it makes.',
    severity: 'warning',
    keywords: [
      'identified by',
      'identified with',
      'role ',
      'login ',
      'set password',
      'alter user',
      'create user',
    ],
    pattern:
      /(?<![\w-])(?:(?:IDENTIFIED\s{1,4}(?:WITH\s{1,4}\S{1,40}\s{1,4})?(?:BY|AS)(?:\s{1,4}PASSWORD)?|(?:ROLE|LOGIN|(?:CREATE|ALTER)\s{1,4}USER)\b[^;]{1,120}?\bPASSWORD\s{0,4}=?|SET\s{1,3}PASSWORD(?:\s{1,3}FOR\s{1,3}[^;=\n]{1,100}?)?\s{0,3}(?:=|\bTO\b)\s{0,3}(?:\w{1,12}\()?)\s{0,4}N?['"](?=[^'"\s]{4,128}['"])|(?:CREATE|ALTER)\s{1,4}USER\s{1,4}\S{1,80}\s{1,4}IDENTIFIED\s{1,4}BY\s{1,4}(?=[\w$#]{4,128}(?:[;\s]|$)))(?<secret>[^'"\s]{4,128}?)(?:(?=['"])|(?=[;\s]|$)(?<!['"][^'"\s]{4,128}))/i,
    reach: { after: 360 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://dev.mysql.com/doc/refman/8.4/en/create-user.html',
    samples: (build) => ({
      matches: [
        `CREATE USER 'shop'@'%' IDENTIFIED BY '«k7${build.alnum(12)}»';`,
        `ALTER ROLE shop WITH LOGIN PASSWORD '«k7${build.alnum(12)}»';`,
        `CREATE LOGIN shop WITH PASSWORD = N'«k7${build.alnum(12)}»';`,
        `CREATE USER shop IDENTIFIED BY «k7${build.alnum(12)}»;`,
        `CREATE ROLE shop LOGIN\n  PASSWORD '«k7$;${build.alnum(12)}»';`,
      ],
      lookalikes: [
        "CREATE USER 'shop'@'%' IDENTIFIED BY 'password';",
        "CREATE USER shop IDENTIFIED BY '${PASSWORD}';",
        'ALTER USER shop PASSWORD EXPIRE;',
        "UPDATE users SET password = NULL, nick = 'r2d2' WHERE id = 1;",
      ],
    }),
  }),
  defineRule({
    id: 'powershell-secure-string',
    name: 'Password made a secure string in PowerShell',
    description: 'The string is secure only from then on; whoever reads the script has the password.',
    severity: 'warning',
    keywords: ['convertto-securestring'],
    pattern:
      /(?:ConvertTo-SecureString\s{1,4}(?:-(?:String|AsPlainText|Force)\s{1,4}){0,3}["']|["'](?=[^"'\s]{4,128}["']\s{0,3}\|\s{0,3}ConvertTo-SecureString))(?<secret>[^"'\s]{4,128})["']/i,
    reach: { before: 140 },
    validate: judgeBarePassword,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl:
      'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring',
    samples: (build) => ({
      matches: [
        `$p = ConvertTo-SecureString '«k7${build.alnum(12)}»' -AsPlainText -Force`,
        `$p = '«k7${build.alnum(12)}»' | ConvertTo-SecureString -AsPlainText -Force`,
      ],
      lookalikes: ['ConvertTo-SecureString $plain -AsPlainText', 'ConvertTo-SecureString "$env:PASS" -Force'],
    }),
  }),
  defineRule({
    id: 'pgpass-password',
    name: 'Password in a PostgreSQL password file',
    description: 'Whoever reads it signs in to the database that the line names.',
    severity: 'error',
    keywords: [':5432:', ':*:', ':5433:', ':6432:'],
    pattern:
      /(?<![^\n])[\w.*-]{1,253}:(?:\d{1,5}|\*):[\w*-]{1,63}:[\w*.-]{1,63}:(?<secret>[^\s:]{4,128})(?=\r?\n|$)/,
    reach: { before: 254, after: 300 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    samples: (build) => ({
      matches: [`db.internal:5432:shop:app:«k7${build.alnum(12)}»\n`],
      lookalikes: ['db.internal:5432:shop:app:password\n', 'http://db.internal:5432:shop\n'],
    }),
  }),
  defineRule({
    id: 'terraform-variable-default',
    name: 'Default of a Terraform variable',
    description: 'It is used, and written to the state, wherever the variable is not set.',
    severity: 'warning',
    keywords: ['variable "'],
    get pattern() {
      return new RegExp(
        String.raw`variable\s{1,4}"(?<name>[\w-]{0,60}${CREDENTIAL_WORDS}[\w-]{0,60})"\s{0,4}\{[^{}]{0,400}?\bdefault\s{0,12}=\s{0,4}"(?<secret>[^"\s]{4,200})"`,
        'i',
      );
    },
    reach: { after: 900 },
    validate: judgeNamedValue,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://developer.hashicorp.com/terraform/language/values/variables',
    samples: (build) => ({
      matches: [`variable "db_password" {\n  type    = string\n  default = "«k7${build.alnum(12)}»"\n}`],
      lookalikes: [
        'variable "db_password" {\n  type = string\n  sensitive = true\n}',
        `variable "colour" {\n  default = "k7${build.alnum(12)}"\n}`,
        'variable "password_length" {\n  default = "16"\n}',
      ],
    }),
  }),
];
