/**
 * Passwords in files that programs log in with or check logins against: .netrc entries, and password hashes in the
 * modular crypt format (`$6$salt$hash`), which an attacker cracks at leisure.
 */
import { isPlaceholder, isReference } from '../filters/placeholders';
import { defineRule, type PatternRule } from '../rule';
import { decodeBase64 } from '../validation/base64';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const CRYPT_ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ASN1_SEQUENCE = 0x30;
export const storedPasswordRules: readonly PatternRule[] = [
  defineRule({
    id: 'netrc-password',
    name: 'Password in a .netrc entry',
    description: 'Whoever reads it signs in to the machine that the entry names.',
    severity: 'error',
    keywords: ['machine', 'default login'],
    pattern:
      /(?<![\w-])(?:machine\s{1,20}[\w.-]{1,255}|default)\s{1,20}login\s{1,20}(?!anonymous\s)[^\s]{1,200}\s{1,20}password\s{1,20}(?<secret>[^\s"'`]{3,256})/,
    reach: { after: 900 },
    validate: (password) =>
      /^(?:[<${[(%]|pass(?:word|wd)?$)/i.test(password) || isPlaceholder(password) || isReference(password)
        ? 'disproven'
        : 'unknown',
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    samples: (build) => ({
      matches: [
        `machine git.internal login deploy password «${build.alnum(14)}»`,
        `machine a.internal\n  login b\n  password «${build.alnum(12)}»\n`,
      ],
      lookalikes: [
        'machine git.internal login deploy',
        'machine learning login password',
        'machine a.internal login b password <password>',
      ],
    }),
  }),
  defineRule({
    id: 'filezilla-password',
    name: 'Password in a FileZilla site entry',
    description: 'Whoever reads it signs in to the server that the entry names; base64 hides nothing.',
    severity: 'error',
    keywords: ['<pass>', '<pass encoding="base64">'],
    pattern: /<Pass(?: encoding="base64")?>(?<secret>[^<>\s]{4,256})<\/Pass>/,
    validate: (password) =>
      /^[$%{[@*]|\$\{|\*{3}|x{4}/.test(password) || isReference(password) ? 'disproven' : 'unknown',
    keepsFillers: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://wiki.filezilla-project.org/Passwords',
    samples: (build) => ({
      matches: [
        `<Server><Host>ftp.internal</Host><User>deploy</User><Pass>«${build.alnum(12)}»</Pass></Server>`,
        `<Pass encoding="base64">«${build.alnum(16)}»</Pass>`,
      ],
      lookalikes: ['<Pass>${password}</Pass>', '<Pass></Pass>', `<pass>${build.alnum(12)}</pass>`],
    }),
  }),
  defineRule({
    id: 'firefox-login',
    name: 'Saved login of Firefox',
    description:
      'With the key database of the same profile, which often lies beside it, it decrypts without a password.',
    severity: 'error',
    keywords: ['"encryptedpassword"', '"encryptedusername"'],
    pattern: /"encrypted(?:Password|Username)"\s{0,4}:\s{0,4}"(?<secret>M[A-Za-z\d+/]{30,600}={0,2})"/,
    reach: { after: 700 },
    validate: (encoded) => (decodeBase64(encoded)?.[0] === ASN1_SEQUENCE ? 'proven' : 'disproven'),
    proof: 'the base64 decodes to an ASN.1 sequence',
    revocationUrl: 'https://support.mozilla.org/en-US/kb/password-manager-remember-delete-edit-logins',
    sourceUrl: 'https://support.mozilla.org/en-US/kb/profiles-where-firefox-stores-user-data',
    samples: (build) => ({
      matches: [`"encryptedPassword": "«MDoEEP${build.from(BASE64, 74)}»"`],
      lookalikes: [`"encryptedPassword": "${build.alnum(20)}"`, `"password": "MDoEEP${build.alnum(74)}"`],
    }),
  }),
  defineRule({
    id: 'crypt-password-hash',
    name: 'Password hash',
    description: 'Whoever has it tries passwords against it without anybody noticing.',
    severity: 'warning',
    keywords: [
      '$1$',
      '$2a$',
      '$2b$',
      '$2y$',
      '$5$',
      '$6$',
      '$8$',
      '$9$',
      '$y$',
      '$p$',
      '$h$',
      '$apr1$',
      '$argon2',
    ],
    pattern:
      /(?<=[:"'=>\s])\$(?:(?:1|5|6|apr1)\$(?:rounds=\d{1,9}\$)?[./0-9A-Za-z]{1,16}\$[./0-9A-Za-z]{22,86}|[89]\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}|[PH]\$[./0-9A-Za-z]{31}|2[aby]\$\d\d\$[./0-9A-Za-z]{53}|y\$[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{1,86}\$[./0-9A-Za-z]{43}|argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,5},p=\d{1,4}\$[+/0-9A-Za-z]{8,86}\$[+/0-9A-Za-z]{22,172})(?![./0-9A-Za-z$])/,
    reach: { after: 360 },
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html',
    samples: (build) => ({
      matches: [
        `root:«$6$${build.from(CRYPT_ALPHABET, 16)}$${build.from(CRYPT_ALPHABET, 86)}»:17431:0:99999:7:::`,
        `admin:«$apr1$${build.from(CRYPT_ALPHABET, 8)}$${build.from(CRYPT_ALPHABET, 22)}»`,
        `VALUES (1, 'admin', '«$P$B${build.from(CRYPT_ALPHABET, 30)}»')`,
        `enable secret 9 «$9$${build.from(CRYPT_ALPHABET, 14)}$${build.from(CRYPT_ALPHABET, 43)}»`,
        `password_hash = "«$2b$12$${build.from(CRYPT_ALPHABET, 53)}»"`,
      ],
      lookalikes: ['echo $1$2', `cost $2b$12$${build.from(CRYPT_ALPHABET, 9)}`, 'root:*:17431:0:99999:7:::'],
    }),
  }),
];
