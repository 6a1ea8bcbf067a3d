/** Telegram: bot tokens are the bot’s numeric id, a colon and 35 characters that start with `AA` (other letters after A on older ones). */
import { defineRule, type PatternRule } from '../rule';

export const telegramRules: readonly PatternRule[] = [
  defineRule({
    id: 'telegram-bot-token',
    name: 'Telegram bot token',
    description: 'Whoever has it reads and writes as the bot.',
    severity: 'error',
    keywords: [':a'],
    pattern: /(?:(?<![0-9A-Za-z:_.-])|(?<=\/bot))\d{8,10}:A[\w-]{33,34}(?![\w-])/,
    leastRun: 34,
    reach: { before: 16, after: 64 },
    revocationUrl: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    sourceUrl: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    samples: (build) => ({
      matches: [
        `TELEGRAM_TOKEN=«${build.from('123456789', 10)}:AA${build.base64url(33)}»`,
        `https://api.telegram.org/bot«${build.from('123456789', 9)}:AA${build.base64url(33)}»/sendMessage`,
      ],
      lookalikes: [
        `12:30:AM`,
        `id ${build.digits(4)}:AA${build.base64url(33)}`,
        `${build.from('123456789', 9)}:AA${build.base64url(40)}`,
      ],
    }),
  }),
];
