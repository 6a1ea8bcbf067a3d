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
    leastRun: 24,
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
  defineRule({
    id: 'vault-unseal-key',
    name: 'HashiCorp Vault unseal or recovery key',
    description: 'Whoever has enough of them opens the vault.',
    severity: 'error',
    keywords: ['unseal', 'recovery key'],
    pattern:
      /(?:[Uu]nseal|UNSEAL|[Rr]ecovery)(?:[ _-]?[Kk]eys?|_KEY)?(?:[ _-]?\d{1,2})?["'\]]{0,2}[ \t]{0,4}[:=][ \t]{0,8}["'[]{0,2}(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{44}|[0-9a-f]{64}(?:[0-9a-f]{2})?)(?![0-9A-Za-z+/=])/,
    revocationUrl: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
    sourceUrl: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
    samples: (build) => ({
      matches: [
        `Unseal Key 1: «${build.from('ABCDEFGHIJabcdefghij0123456789+/', 44)}»`,
        `VAULT_UNSEAL_KEY="«${build.hex(64)}»"`,
      ],
      lookalikes: ['Unseal Key (will be hidden):', `Unseal Progress: 1/3`, `Unseal Nonce: ${build.hex(32)}`],
    }),
  }),
  defineRule({
    id: 'vault-approle-secret-id',
    name: 'HashiCorp Vault AppRole secret id',
    description: 'With the role’s id it signs in as the role.',
    severity: 'warning',
    keywords: ['secret_id', 'secret-id', 'secretid'],
    pattern:
      /(?:secret[_-]?id|SECRET[_-]?ID|[Ss]ecretId)["'\]]{0,2}[ \t]{0,8}(?:=>|:=|[=:,]|[ \t])[ \t]{0,8}["'`]?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/,
    revocationUrl: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    sourceUrl: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    samples: (build) => {
      const id = [8, 4, 4, 4, 12].map((length) => build.hex(length)).join('-');
      return {
        matches: [
          `VAULT_SECRET_ID=«${id}»`,
          `{"role_id": "app", "secret_id": "«${id}»"}`,
          `secret_id         «${id}»`,
        ],
        lookalikes: [`secret_id_accessor ${id}`, `secret_id = "${build.hex(20)}"`, `role_id=${id}`],
      };
    },
  }),
];
