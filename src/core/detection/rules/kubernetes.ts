/**
 * Kubernetes: bootstrap tokens are an id of 6, a dot and a secret of 16 characters; they are known by the option or
 * field they are given to.
 */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const kubernetesRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kubernetes-bootstrap-token',
    name: 'Kubernetes bootstrap token',
    description: 'Whoever has it joins a machine to the cluster until the token expires.',
    words: [
      'bootstrap-token',
      'bootstrap_token',
      'bootstraptoken',
      'kubeadm_token',
      'kubeadm-token',
      '--token',
    ],
    body: [{ alphabet: 'lowerAlnum', length: 6 }, '.', { alphabet: 'lowerAlnum', length: 16 }],
    revocationUrl: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    sourceUrl: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
  }),
  defineRule({
    id: 'kubernetes-bootstrap-token-secret',
    name: 'Kubernetes bootstrap token secret',
    description: 'With its id it joins a machine to the cluster until the token expires.',
    severity: 'error',
    keywords: ['token-secret'],
    pattern: /token-secret["']?:[ \t]{1,8}["']?(?<secret>[0-9a-z]{16})(?![\w.-])/,
    revocationUrl: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    sourceUrl: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    samples: (build) => ({
      matches: [`stringData:\n  token-id: ${build.hex(6)}\n  token-secret: «${build.hex(16)}»\n`],
      lookalikes: ['token-secret: ${TOKEN_SECRET}', `token-secret: ${build.hex(8)}`],
    }),
  }),
];
