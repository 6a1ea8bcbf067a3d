/** Discord: bot tokens hold the base64 of the bot’s id, a time stamp and a signature; webhook addresses hold their secret. */
import { defineRule, type PatternRule } from '../rule';
import { decodeBase64, encodeBase64url } from '../validation/base64';
import { defineNamedToken, definePrefixedToken } from './shapes';

/** How tokens begin, in lower case: with the base64 of the first three digits of an id, each of which has characters of its own. */
const TOKEN_STARTS = ['mt', 'mj', 'mz', 'nd', 'nt', 'nj', 'nz', 'od', 'ot'].flatMap((first) =>
  Array.from('aeimquycgk').flatMap((second) => Array.from('wxyz012345', (third) => first + second + third)),
);

/** Whether the first part is the base64 of a snowflake, which is a decimal number. */
function holdsId(token: string): boolean {
  const id = decodeBase64(token.slice(0, token.indexOf('.')));
  return id !== undefined && id.length >= 17 && id.every((digit) => digit >= 0x30 && digit <= 0x39);
}

export const discordRules: readonly PatternRule[] = [
  defineRule({
    id: 'discord-bot-token',
    name: 'Discord bot token',
    description: 'Whoever has it reads and writes as the bot in every server that it joined.',
    severity: 'error',
    keywords: ['discord', 'bot', 'token', '.login(', '.run(', ...TOKEN_STARTS],
    pattern:
      /(?:(?:[Dd]iscord|DISCORD|[Bb]ot|BOT|[Tt]oken|TOKEN|\.login|\.run)[\w.-]{0,40}["'`\]]{0,3}\s{0,4}(?:=>|:=|[=:,(]|\s)\s{0,4}["'`]?(?:Bot )?|(?<![\w.-]))(?<secret>[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,38})(?![\w-])/,
    leastRun: 27,
    reach: { after: 200 },
    validate: (token, { 0: match }) =>
      holdsId(token) ? 'proven' : match === token ? 'disproven' : 'unknown',
    proof: 'holds the id of a bot',
    revocationUrl: 'https://discord.com/developers/docs/reference#authentication',
    sourceUrl: 'https://discord.com/developers/docs/reference#authentication',
    samples: (build) => ({
      matches: [
        `DISCORD_TOKEN=«M${build.alnum(25)}.G${build.alnum(5)}.${build.base64url(38)}»`,
        `client.login("«N${build.alnum(23)}.X${build.alnum(5)}.${build.base64url(27)}»");`,
        `const all = ["«${encodeBase64url(`9${build.digits(17)}`)}.G${build.alnum(5)}.${build.base64url(38)}»"];`,
      ],
      lookalikes: [
        `DISCORD_TOKEN=M${build.alnum(25)}.G${build.alnum(5)}`,
        `discord_token = "${['MTkyLjE2OC4x', 'abc', 'def'].join('.')}"`,
        `const all = ["M${build.alnum(23)}.G${build.alnum(5)}.${build.base64url(38)}"];`,
      ],
    }),
  }),
  defineRule({
    id: 'discord-webhook-url',
    name: 'Discord webhook URL',
    description: 'Whoever has it posts messages to the channel.',
    severity: 'error',
    keywords: ['discord.com/api/', 'discordapp.com/api/'],
    pattern: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[\w-]{60,70}(?![\w-])/,
    revocationUrl: 'https://discord.com/developers/docs/resources/webhook',
    sourceUrl: 'https://discord.com/developers/docs/resources/webhook',
    samples: (build) => ({
      matches: [
        `https://«discord.com/api/webhooks/1${build.digits(17)}/${build.base64url(68)}»`,
        `https://canary.«discord.com/api/v10/webhooks/1${build.digits(18)}/${build.base64url(68)}»`,
      ],
      lookalikes: [
        `https://discord.com/api/webhooks/1${build.digits(17)}/short`,
        `https://discord.com/api/webhooks/`,
      ],
    }),
  }),
  defineNamedToken({
    id: 'discord-client-secret',
    name: 'Discord client secret',
    description: 'With the client id it speaks for the application in OAuth flows.',
    words: ['discord'],
    body: { alphabet: 'base64url', length: 32 },
    revocationUrl: 'https://discord.com/developers/docs/topics/oauth2',
    sourceUrl: 'https://discord.com/developers/docs/topics/oauth2',
  }),
  definePrefixedToken({
    id: 'discord-mfa-token',
    name: 'Discord account token',
    description: 'Whoever has it is signed in as its owner.',
    prefixes: ['mfa.'],
    body: { alphabet: 'base64url', length: [60, 100] },
    revocationUrl: 'https://discord.com/developers/docs/reference#authentication',
    sourceUrl: 'https://discord.com/developers/docs/reference#authentication',
  }),
];
