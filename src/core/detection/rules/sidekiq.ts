/** Sidekiq: credentials of the gem servers of Sidekiq Pro and Enterprise are two groups of 8 hex digits, known with the name that Bundler gives them. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const sidekiqRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sidekiq-gem-credential',
    name: 'Sidekiq gem server credential',
    description: 'Whoever has it downloads the paid gems on the owner’s licence.',
    words: ['contribsys__com'],
    body: [{ alphabet: 'hex', length: 8 }, ':', { alphabet: 'hex', length: 8 }],
    revocationUrl: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
    sourceUrl: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
  }),
];
