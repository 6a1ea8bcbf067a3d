/**
 * HashiCorp Vault: service (`hvs.`), batch (`hvb.`) and recovery (`hvr.`) tokens. Service tokens are `s.` and 24
 * characters, known with their name. API tokens are 14 characters, `.atlasv1.` and a secret of 60 to 70.
 */
import { type PatternRule, defineRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const hashicorpRules: readonly PatternRule[] = [
  defineRule({
    id: 'terraform-cloud-token',
    name: 'HCP Terraform API token',
    description:
      'Whoever has it plans and applies in the organisation’s workspaces and reads their variables and state.',
    severity: 'error',
    keywords: ['.atlasv1.'],
    pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{14}\.atlasv1\.[\w-]{60,70}(?![\w-])/,
    reach: { before: 14, after: 100 },
    revocationUrl:
      'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    sourceUrl: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    samples: (build) => ({
      matches: [`token = "«${build.alnum(14)}.atlasv1.${build.base64url(67)}»"`],
      lookalikes: [`x.atlasv1.y`, `${build.alnum(14)}.atlasv1.${build.base64url(12)}`],
    }),
  }),

  defineRule({
    id: 'vault-legacy-service-token',
    name: 'HashiCorp Vault service token (before 1.10)',
    description: 'Whoever has it reads and writes the secrets that its policies allow.',
    severity: 'error',
    keywords: ['vault', 'token'],
    pattern:
      /(?:[Vv]ault|VAULT|[Tt]oken|TOKEN)[\w.-]{0,40}[\"'`\]]{0,3}\s{0,4}(?:=>|:=|[=:,(]|\s)\s{0,4}[\"'`]?(?<secret>s\.(?=[A-Za-z]{0,16}\d)[0-9A-Za-z]{24})(?![0-9A-Za-z.])/,
    revocationUrl: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    sourceUrl: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    samples: (build) => ({
      matches: [`VAULT_TOKEN=«s.${build.alnum(24)}»`],
      lookalikes: [`token = s.accessToken`, `vault = s.${build.alnum(10)}`],
    }),
  }),

  definePrefixedToken({
    id: 'vault-service-token',
    name: 'HashiCorp Vault service token',
    description: 'Whoever has it reads and writes the secrets that its policies allow.',
    prefixes: ['hvs.'],
    body: { alphabet: 'base64url', length: [24, 300] },
    revocationUrl: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    sourceUrl: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  }),
  definePrefixedToken({
    id: 'vault-batch-token',
    name: 'HashiCorp Vault batch token',
    description: 'Whoever has it reads and writes the secrets that its policies allow.',
    prefixes: ['hvb.', 'hvr.'],
    body: { alphabet: 'base64url', length: [90, 400] },
    revocationUrl: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    sourceUrl: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  }),
  defineNamedToken({
    id: 'consul-token',
    name: 'Consul ACL token',
    description: 'Whoever has it reads and changes what its policies allow.',
    words: ['consul'],
    body: uuid,
    revocationUrl: 'https://developer.hashicorp.com/consul/docs/secure/acl/token',
    sourceUrl: 'https://developer.hashicorp.com/consul/docs/secure/acl/token',
  }),
  defineNamedToken({
    id: 'nomad-token',
    name: 'Nomad ACL token',
    description: 'Whoever has it runs jobs as its policies allow.',
    words: ['nomad_token', 'nomad-token'],
    body: uuid,
    revocationUrl: 'https://developer.hashicorp.com/nomad/docs/secure/acl/tokens',
    sourceUrl: 'https://developer.hashicorp.com/nomad/docs/secure/acl/tokens',
  }),
  defineNamedToken({
    id: 'hcp-client-secret',
    name: 'HashiCorp Cloud Platform client secret',
    description: 'With the client id it acts as the service principal.',
    words: ['hcp_client', 'hcp-client', 'hcpclient'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key',
    sourceUrl: 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key',
  }),
];
