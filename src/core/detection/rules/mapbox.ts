/** Mapbox: secret tokens open with `sk.eyJ`; public ones (`pk.`) are meant to be seen. */
import { defineRule, type PatternRule } from '../rule';

export const mapboxRules: readonly PatternRule[] = [
  defineRule({
    id: 'mapbox-secret-token',
    name: 'Mapbox secret access token',
    description: 'Whoever has it changes styles, data sets and tokens of the account.',
    severity: 'error',
    keywords: ['sk.eyj'],
    pattern: /(?<![0-9A-Za-z])sk\.eyJ[\w-]{40,140}\.[\w-]{20,30}(?![\w-])/,
    revocationUrl: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    sourceUrl: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    samples: (build) => ({
      matches: [`MAPBOX_TOKEN=«sk.eyJ1${build.alnum(70)}.${build.base64url(22)}»`],
      lookalikes: [
        `MAPBOX_TOKEN=pk.eyJ1${build.alnum(70)}.${build.base64url(22)}`,
        `sk.eyJ1${build.alnum(10)}`,
      ],
    }),
  }),
];
