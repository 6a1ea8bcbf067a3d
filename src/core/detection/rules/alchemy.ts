/** Alchemy: API keys of 32 characters, known by their name or as the end of a node’s address; newer ones open with `alcht_`. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const alchemyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'alchemy-api-key',
    name: 'Alchemy API key',
    description: 'Whoever has it uses the app’s nodes at its cost.',
    words: [
      'alchemy_api',
      'alchemy-api',
      'alchemyapi',
      'alchemy_key',
      'alchemykey',
      'alchemy-key',
      'alchemy_token',
    ],
    body: { alphabet: 'base64url', length: 32 },
    revocationUrl: 'https://www.alchemy.com/docs/create-an-api-key',
    sourceUrl: 'https://www.alchemy.com/docs/create-an-api-key',
  }),
  definePrefixedToken({
    id: 'alchemy-prefixed-api-key',
    name: 'Alchemy API key (with prefix)',
    description: 'Whoever has it uses the app’s nodes at its cost.',
    prefixes: ['alcht_'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://www.alchemy.com/docs/create-an-api-key',
    sourceUrl: 'https://www.alchemy.com/docs/create-an-api-key',
  }),
  defineRule({
    id: 'alchemy-node-url',
    name: 'Alchemy node address with key',
    description: 'Whoever has it uses the app’s nodes at its cost.',
    severity: 'error',
    keywords: ['.alchemy.com/', '.alchemyapi.io/'],
    pattern: /\.alchemy(?:\.com|api\.io)\/(?:nft\/)?v\d\/(?<secret>[\w-]{30,64})(?![\w-])/,
    revocationUrl: 'https://www.alchemy.com/docs/create-an-api-key',
    sourceUrl: 'https://www.alchemy.com/docs/reference/ethereum-api-quickstart',
    samples: (build) => ({
      matches: [
        `RPC=https://eth-mainnet.g.alchemy.com/v2/«${build.base64url(32)}»`,
        `https://polygon-mainnet.g.alchemy.com/nft/v3/«${build.base64url(32)}»`,
      ],
      lookalikes: [
        'https://eth-mainnet.g.alchemy.com/v2/${ALCHEMY_KEY}',
        `https://www.alchemy.com/docs/${build.alnum(32)}`,
      ],
    }),
  }),
];
