/**
 * Kubernetes: bootstrap tokens are an id of 6, a dot and a secret of 16 characters; they are known by the option or
 * field they are given to.
 */
import type { PatternRule } from '../rule';
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
];
