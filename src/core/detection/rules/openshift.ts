/** OpenShift: user tokens are `sha256~` and 43 characters. */
import { defineRule, type PatternRule } from '../rule';

export const openshiftRules: readonly PatternRule[] = [
  defineRule({
    id: 'openshift-user-token',
    name: 'OpenShift user token',
    description: 'Whoever has it acts as its owner in the cluster.',
    severity: 'error',
    keywords: ['sha256~'],
    pattern: /(?<![0-9A-Za-z])sha256~[\w-]{43}(?![\w-])/,
    revocationUrl:
      'https://docs.openshift.com/container-platform/4.16/authentication/managing-oauth-access-tokens.html',
    sourceUrl:
      'https://docs.openshift.com/container-platform/4.16/authentication/managing-oauth-access-tokens.html',
    samples: (build) => ({
      matches: [`oc login --token=«sha256~${build.base64url(43)}»`],
      lookalikes: [`sha256~${build.base64url(20)}`, `sha256~`],
    }),
  }),
];
