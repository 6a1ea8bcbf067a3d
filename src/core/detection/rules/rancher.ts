/** Rancher: API tokens are `token-` or `kubeconfig-`, an id, a colon and a secret of 54 characters. */
import { defineRule, type PatternRule } from '../rule';
import { alphabets } from './tokenBody';

export const rancherRules: readonly PatternRule[] = [
  defineRule({
    id: 'rancher-api-token',
    name: 'Rancher API token',
    description: 'Whoever has it administers the clusters that its owner can.',
    severity: 'error',
    keywords: ['token-', 'kubeconfig-u'],
    pattern:
      /(?<![0-9A-Za-z])(?:token-[0-9a-z]{5}|kubeconfig-u(?:ser)?-[0-9a-z]{5,12}(?:\.[0-9a-z-]{1,24})?):[0-9a-z]{54}(?![0-9A-Za-z])/,
    revocationUrl: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
    sourceUrl: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
    samples: (build) => {
      const draw = (length: number): string => build.from(alphabets.lowerAlnum.characters, length);
      return {
        matches: [
          `RANCHER_TOKEN=«token-${draw(5)}:${draw(54)}»`,
          `token: «kubeconfig-user-${draw(5)}:${draw(54)}»`,
        ],
        lookalikes: [
          `token-${draw(5)}:${draw(20)}`,
          'token-based: authentication',
          `kubeconfig-user-${draw(5)}`,
        ],
      };
    },
  }),
];
