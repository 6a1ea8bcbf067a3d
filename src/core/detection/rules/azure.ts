/**
 * Microsoft Azure: client secrets of Entra ID applications, personal access tokens of DevOps, and addresses that carry
 * their own permission: shared access signatures, whose `sig` is an HMAC-SHA256, and those that start a flow or a function.
 * (Account keys are in azureAccessKeys.ts and azureConnectionStrings.ts.)
 */
import { type PatternRule, defineRule } from '../rule';

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
        `https://prod.logic.azure.com:443«/workflows/${build.hex(32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sig=${build.base64url(43)}»`,
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
        `https://shop.blob.core.windows.net/x?sv=2023-01-03&se=2030-01-01&sr=c&sp=r&sig=«${build.alnum(43)}%3D»`,
      ],
      lookalikes: [`sig=abc`, `const sig=hmac(key)`, `design=${build.alnum(43)}`],
    }),
  }),

  defineRule({
    id: 'azure-client-secret',
    name: 'Microsoft Entra ID client secret',
    description: 'With the client id it signs in as the application.',
    severity: 'error',
    keywords: ['8q~', '7q~', '9q~', '6q~', '5q~', '4q~', '3q~', '2q~', '1q~', '0q~'],
    pattern: /(?<![0-9A-Za-z_~.-])[0-9A-Za-z_~.]{3}\dQ~[0-9A-Za-z_~.-]{31,34}(?![0-9A-Za-z_~.-])/,
    reach: { before: 3, after: 48 },
    revocationUrl: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    sourceUrl: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    samples: (build) => ({
      matches: [`client_secret = "«${build.alnum(3)}8Q~${build.alnum(34)}»"`],
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
    pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4,5}(?![0-9A-Za-z])/,
    reach: { before: 76, after: 16 },
    // The run of A in current tokens is no filler.
    validate: (token) => (/JQQJ\d\d[A-Z][A-L]/.test(token) ? 'proven' : 'unknown'),
    proof: 'fixed parts in their places',
    revocationUrl:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#revoke-a-pat',
    sourceUrl:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#format-of-a-pat',
    samples: (build) => ({
      matches: [
        `AZURE_DEVOPS_PAT=«${build.alnum(76)}AZDO${build.alnum(4)}»`,
        `AZURE_DEVOPS_PAT=«${build.alnum(52)}JQQJ99BKAC${'A'.repeat(12)}ASAZDO${build.alnum(4)}»`,
      ],
      lookalikes: [`${build.alnum(40)}AZDO${build.alnum(4)}`, `${build.alnum(76)}AZDO${build.alnum(6)}`],
    }),
  }),
  defineRule({
    id: 'azure-functions-url',
    name: 'Azure Functions address with key',
    description: 'Whoever has it calls the function.',
    severity: 'error',
    keywords: ['.azurewebsites.net/api/'],
    pattern:
      /\.azurewebsites\.net\/api\/[\w/-]{1,80}\?(?:[\w=-]{1,60}&){0,3}code=(?<secret>[\w/+%-]{30,80}={0,2})(?![\w/+%=-])/,
    reach: { after: 400 },
    revocationUrl: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    sourceUrl: 'https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger',
    samples: (build) => ({
      matches: [`https://shop.azurewebsites.net/api/orders?code=«${build.alnum(54)}==»`],
      lookalikes: [
        'https://shop.azurewebsites.net/api/orders?code=${KEY}',
        `https://shop.azurewebsites.net/api/orders?code=${build.alnum(8)}`,
        `https://shop.azurewebsites.net/signin?code=${build.alnum(54)}`,
      ],
    }),
  }),
];
