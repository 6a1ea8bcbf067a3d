/**
 * Amazon Web Services: access keys of IAM users and temporary credentials of STS. An access key id names the account
 * in its base32 part; the secret access key has no mark of its own (40 base64 characters), so that only its name, or a
 * key id close by, makes it recognisable.
 */
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';

const REVOCATION =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html#Using_CreateAccessKey';
const IDENTIFIERS =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const HIGHEST_ACCOUNT = 999_999_999_999n;

/**
 * The 12-digit account that an access key id belongs to; `undefined` for key ids older than about 2019, which do not
 * hold it. The 40 bits after the first of the base32 part are the account's number.
 */
export function decodeAccountId(accessKeyId: string): string | undefined {
  let bits = 0n;
  for (const character of accessKeyId.slice(4, 14)) bits = (bits << 5n) | BigInt(BASE32.indexOf(character));
  const newFormat = (bits >> 49n) & 1n;
  if (newFormat === 0n) return undefined;
  return ((bits >> 9n) & 0xffffffffffn).toString().padStart(12, '0');
}

function judgeAccessKeyId(accessKeyId: string): Verdict {
  const account = decodeAccountId(accessKeyId);
  if (account !== undefined && BigInt(account) > HIGHEST_ACCOUNT) return 'disproven';
  return accessKeyId.endsWith('EXAMPLE') ? 'disproven' : 'unknown';
}

function judgeSecretAccessKey(secret: string): Verdict {
  const mixed = /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /[0-9+/]/.test(secret);
  return mixed ? 'unknown' : 'disproven';
}

const sampleKeyId = (build: SampleBuilder): string => 'AK' + 'IA' + 'QY' + build.from(BASE32, 14);
const sampleSecret = (build: SampleBuilder): string => 'aZ3' + build.from(BASE64, 37);

export const amazonRules: readonly PatternRule[] = [
  defineRule({
    id: 'aws-access-key-id',
    name: 'AWS access key id',
    description: 'With its secret access key it signs requests as an IAM identity of the account.',
    severity: 'error',
    keywords: ['akia', 'asia', 'abia', 'acca', 'a3t'],
    pattern: /(?<![0-9A-Za-z+/])(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z2-7])[A-Z2-7]{16}(?![0-9A-Za-z])/,
    reach: { after: 32 },
    validate: judgeAccessKeyId,
    revocationUrl: REVOCATION,
    sourceUrl: IDENTIFIERS,
    samples: (build) => ({
      matches: [`aws_access_key_id = «${sampleKeyId(build)}»`, `accessKeyId: '«${sampleKeyId(build)}»',`],
      lookalikes: [
        `aws_access_key_id = ${sampleKeyId(build).slice(0, 13)}EXAMPLE`,
        `x${sampleKeyId(build)}`,
        `${sampleKeyId(build)}9`,
        sampleKeyId(build).toLowerCase(),
      ],
    }),
  }),
  defineRule({
    id: 'aws-secret-access-key',
    name: 'AWS secret access key',
    description: 'It signs requests to AWS as the IAM identity that owns it.',
    severity: 'error',
    keywords: ['secret', 'aws', 'akia'],
    pattern:
      /(?:(?:[Ss]ecret|SECRET)[_.-]?(?:[Aa]ccess|ACCESS)?[_.-]?(?:[Kk]ey|KEY)|(?:[Aa]ws|AWS)[\w.-]{0,20}(?:[Ss]ecret|SECRET|[Kk]ey|KEY|[Tt]oken|TOKEN)|AKIA[A-Z2-7]{16})[\w.-]{0,20}["'\]]{0,3}(?:\s?:\s?\w{1,20})?\s{0,8}(?:=>|:=|[=:,(;|]|<\/\w{1,20}>\s{0,20}<\w{1,20}>|\s)\s{0,8}["'`]{0,3}(?<secret>[0-9A-Za-z+/]{40})(?![0-9A-Za-z+/=])/,
    reach: { after: 200 },
    validate: judgeSecretAccessKey,
    parts: ['aws-access-key-id', 'aws-session-token'],
    revocationUrl: REVOCATION,
    sourceUrl: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html',
    samples: (build) => ({
      matches: [
        `aws_secret_access_key = «${sampleSecret(build)}»`,
        `secretAccessKey: "«${sampleSecret(build)}»"`,
        `AWS_SECRET_ACCESS_KEY=«${sampleSecret(build)}»`,
        `new AWS.Credentials("k", "x"); const awsSecret = '«${sampleSecret(build)}»'`,
      ],
      lookalikes: [
        `aws_secret_access_key = ${sampleSecret(build).slice(0, 33)}EXAMPLE`,
        `commit = "${build.hex(40)}"`,
        `secretKey = "${build.hex(40)}0"`,
        `integrity: '${sampleSecret(build)}'`,
      ],
    }),
  }),
  defineRule({
    id: 'aws-session-token',
    name: 'AWS session token',
    description: 'With its temporary key it signs requests as the role until it expires.',
    severity: 'error',
    keywords: ['iqojb3jpz2lux2vj', 'fwogzxiv', 'fqogzxiv'],
    pattern:
      /(?<![0-9A-Za-z+/])(?:IQoJb3JpZ2luX2Vj|F[wQ]oGZXIv)[0-9A-Za-z+/]{80,2000}={0,2}(?![0-9A-Za-z+/=])/,
    reach: { after: 2100 },
    revocationUrl: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
    sourceUrl: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html',
    samples: (build) => {
      const sample = 'IQoJb3JpZ2lu' + 'X2Vj' + build.from(BASE64, 300);
      return {
        matches: [`aws_session_token = «${sample}»`, `sessionToken: "«${sample}»"`],
        lookalikes: [`sessionToken: "${sample.slice(0, 60)}"`, `"${build.from(BASE64, 300)}"`],
      };
    },
  }),
];
