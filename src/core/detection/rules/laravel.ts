/** Laravel: the key of an application is `base64:` and 32 bytes in base64. */
import { defineRule, type PatternRule } from '../rule';

export const laravelRules: readonly PatternRule[] = [
  defineRule({
    id: 'laravel-app-key',
    name: 'Laravel application key',
    description: 'Whoever has it reads and forges cookies and everything that the application encrypts.',
    severity: 'error',
    keywords: ['base64:'],
    pattern: /(?<![\w+/;,.])base64:(?<secret>[0-9A-Za-z+/]{43}=)(?![0-9A-Za-z+/=])/,
    revocationUrl: 'https://laravel.com/docs/encryption',
    sourceUrl: 'https://laravel.com/docs/encryption',
    samples: (build) => ({
      matches: [`APP_KEY=base64:«${build.from('ABCDEFGHIJabcdefghij0123456789+/', 43)}=»`],
      lookalikes: [
        `data:image/png;base64:${build.alnum(43)}=`,
        'APP_KEY=base64:',
        `APP_KEY=base64:${build.alnum(20)}=`,
      ],
    }),
  }),
];
