/**
 * Microsoft Azure: account keys of Storage, Cosmos DB and others (512-bit or 256-bit keys in base64, recognisable
 * by the connection string around them), client secrets of Entra ID applications, personal access tokens of
 * DevOps. A shared access signature opens a resource for a time to whoever has its address; `sig` is an HMAC-
 * SHA256.
 */
import { type PatternRule, defineRule } from '../rule';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const azureRules: readonly PatternRule[] = [
  defineRule({
    id: 'power-automate-url',
    name: 'Power Automate flow URL',
    description: 'Whoever has it starts the flow.',
    severity: 'error',
    keywords: ['powerautomate/automations/direct/workflows/', '/workflows/'],
    pattern:
      /(?:powerautomate\/automations\/direct)?\/workflows\/[0-9a-f-]{32,36}\/triggers\/[\w-]{1,40}\/paths\/invoke[^\s\"'`<>]{0,200}?[?&](?:amp;)?sig=[\w%-]{30,64}/,
    reach: { after: 480 },
    revocationUrl: 'https://learn.microsoft.com/power-automate/oauth-authentication',
    sourceUrl: 'https://learn.microsoft.com/power-automate/oauth-authentication',
    samples: (build) => ({
      matches: [
        `https://prod.logic.azure.com:443/workflows/${build.hex(32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sig=${build.base64url(43)}`,
      ],
      lookalikes: [`https://github.com/org/repo/actions/workflows/build.yml`],
    }),
  }),
  defineRule({
    id: 'azure-shared-access-signature',
    name: 'Azure shared access signature',
    description: 'Whoever has the address reads or writes the resource until the signature expires.',
    severity: 'error',
    keywords: ['sig='],
    pattern: /(?<=[?&;\s\"'])sig=(?<secret>[0-9A-Za-z%+/]{40,80}(?:%3[Dd]|=)?)(?![0-9A-Za-z%])/,
    revocationUrl: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    sourceUrl: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    samples: (build) => ({
      matches: [
        `https://shop.blob.core.windows.net/x?sv=2023-01-03&se=2030-01-01&sr=c&sp=r&sig=${build.alnum(43)}%3D`,
      ],
      lookalikes: [`sig=abc`, `const sig=hmac(key)`, `design=${build.alnum(43)}`],
    }),
  }),

  defineRule({
    id: 'azure-storage-account-key',
    name: 'Azure Storage account key',
    description: 'Whoever has it reads, writes and deletes everything in the storage account.',
    severity: 'error',
    keywords: ['key'],
    pattern:
      /(?:[Kk]ey|KEY)[\w.-]{0,20}["'`\]]{0,2}(?::\s?string)?\s{0,4}(?:=>|:=|[=:,(])\s{0,4}["'`]?(?<secret>[0-9A-Za-z+/]{86}==)(?![0-9A-Za-z+/=])/,
    reach: { after: 180 },
    revocationUrl: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    sourceUrl: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    samples: (build) => ({
      matches: [
        `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${build.from(BASE64, 86)}==;EndpointSuffix=core.windows.net`,
        `storageKey: "${build.from(BASE64, 86)}=="`,
      ],
      lookalikes: [
        `AccountKey=${build.from(BASE64, 40)}==`,
        `integrity="sha512-${build.from(BASE64, 86)}=="`,
      ],
    }),
  }),
  defineRule({
    id: 'azure-client-secret',
    name: 'Microsoft Entra ID client secret',
    description: 'With the client id it signs in as the application.',
    severity: 'error',
    keywords: ['8q~', '7q~'],
    pattern: /(?<![0-9A-Za-z_~.-])[0-9A-Za-z_~.]{3}[78]Q~[0-9A-Za-z_~.-]{31,34}(?![0-9A-Za-z_~.-])/,
    reach: { before: 3, after: 48 },
    revocationUrl: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    sourceUrl: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    samples: (build) => ({
      matches: [`client_secret = "${build.alnum(3)}8Q~${build.alnum(34)}"`],
      lookalikes: [
        `x = "${build.alnum(3)}8Q~${build.alnum(10)}"`,
        `"${build.alnum(9)}8Q~${build.alnum(34)}"`,
      ],
    }),
  }),
  defineRule({
    id: 'azure-devops-personal-access-token',
    name: 'Azure DevOps personal access token',
    description: 'Whoever has it acts as its owner within the scopes of the token.',
    severity: 'error',
    keywords: ['azdo'],
    pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}(?![0-9A-Za-z])/,
    reach: { before: 76, after: 16 },
    revocationUrl:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#revoke-a-pat',
    sourceUrl:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#format-of-a-pat',
    samples: (build) => ({
      matches: [`AZURE_DEVOPS_PAT=${build.alnum(76)}AZDO${build.alnum(4)}`],
      lookalikes: [`${build.alnum(40)}AZDO${build.alnum(4)}`, `${build.alnum(76)}AZDO${build.alnum(5)}`],
    }),
  }),
];
