/**
 * Microsoft Azure, keys that the connection string around them makes recognisable: 512-bit keys of Storage and Cosmos DB
 * (88 base64 characters), 256-bit keys of Service Bus, Event Hubs, IoT Hub and SignalR (44), secrets of App Configuration.
 */
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';
import { alphabets } from './tokenBody';

const drawKey = (build: SampleBuilder, length: number): string =>
  build.from(alphabets.base64.characters, length);

/** How the keys start that Microsoft publishes for its emulators of Storage and Cosmos DB. */
const EMULATOR_KEYS = ['Eby8vdM02xNOcqF', 'C2y6yDjf5/R+ob0'];

function judgeAccountKey(key: string): Verdict {
  return EMULATOR_KEYS.some((start) => key.startsWith(start)) ? 'disproven' : 'unknown';
}

export const azureConnectionStringRules: readonly PatternRule[] = [
  defineRule({
    id: 'azure-cosmos-db-connection-string',
    name: 'Azure Cosmos DB connection string',
    description: 'Whoever has it reads and changes every database of the account.',
    severity: 'error',
    keywords: ['accountendpoint='],
    pattern:
      /[Aa]ccount[Ee]ndpoint=https:\/\/[\w.-]{3,90}(?::\d{2,5})?\/?;\s?[Aa]ccount[Kk]ey=(?<secret>[0-9A-Za-z+/]{86}==)(?![0-9A-Za-z+/=])/,
    validate: judgeAccountKey,
    reach: { after: 320 },
    revocationUrl: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    sourceUrl: 'https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-dotnet-get-started',
    samples: (build) => ({
      matches: [
        `AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=«${drawKey(build, 86)}==»;Database=orders;`,
      ],
      lookalikes: [
        `AccountEndpoint=https://localhost:8081/;AccountKey=${EMULATOR_KEYS[1] ?? ''}${drawKey(build, 71)}==`,
        `AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=${drawKey(build, 40)}==;`,
        'AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=<key>;',
      ],
    }),
  }),
  defineRule({
    id: 'azure-shared-access-key',
    name: 'Azure shared access key (Service Bus, Event Hubs, IoT Hub, Relay)',
    description: 'Whoever has it sends and receives as the policy that the key belongs to.',
    severity: 'error',
    keywords: ['sharedaccesskey='],
    pattern: /[Ss]hared[Aa]ccess[Kk]ey=(?<secret>[0-9A-Za-z+/]{42,43}={1,2})(?![0-9A-Za-z+/=])/,
    revocationUrl: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    sourceUrl: 'https://learn.microsoft.com/azure/event-hubs/event-hubs-get-connection-string',
    samples: (build) => ({
      matches: [
        `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=RootManage;SharedAccessKey=«${drawKey(build, 43)}=»`,
        `HostName=shop.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=«${drawKey(build, 43)}=»;`,
      ],
      lookalikes: [
        `SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${drawKey(build, 20)}=`,
        'SharedAccessKey=<your key>',
      ],
    }),
  }),
  defineRule({
    id: 'azure-app-configuration-connection-string',
    name: 'Azure App Configuration connection string',
    description: 'Whoever has it reads, or changes, the configuration of every application in the store.',
    severity: 'error',
    keywords: ['.azconfig.io'],
    pattern:
      /\.azconfig\.io;Id=[\w:+/=.-]{4,120};Secret=(?<secret>[0-9A-Za-z+/]{40,90}={0,2})(?![0-9A-Za-z+/=])/,
    reach: { after: 320 },
    revocationUrl:
      'https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication',
    sourceUrl: 'https://learn.microsoft.com/azure/azure-app-configuration/quickstart-aspnet-core-app',
    samples: (build) => ({
      matches: [
        `Endpoint=https://shop.azconfig.io;Id=${build.alnum(4)}-l0-s0:${build.alnum(20)};Secret=«${drawKey(build, 43)}=»`,
      ],
      lookalikes: [
        'Endpoint=https://shop.azconfig.io;Id=x',
        `Endpoint=https://shop.azconfig.io;Id=${build.alnum(20)};Secret=short`,
      ],
    }),
  }),
  defineRule({
    id: 'azure-service-access-key',
    name: 'Azure SignalR, Web PubSub or Communication Services connection string',
    description: 'Whoever has it sends to every client and makes tokens for them.',
    severity: 'error',
    keywords: ['.signalr.net', '.webpubsub.azure.com', '.communication.azure.com'],
    pattern:
      /\.(?:service\.signalr\.net|signalr\.net|webpubsub\.azure\.com|communication\.azure\.com)\/?;[Aa]ccess[Kk]ey=(?<secret>[0-9A-Za-z+/]{43,88}={0,2})(?![0-9A-Za-z+/=])/,
    revocationUrl: 'https://learn.microsoft.com/azure/azure-signalr/signalr-howto-key-rotation',
    sourceUrl: 'https://learn.microsoft.com/azure/azure-signalr/concept-connection-string',
    samples: (build) => ({
      matches: [
        `Endpoint=https://shop.webpubsub.azure.com;AccessKey=«${drawKey(build, 43)}=»;Version=1.0;`,
        `endpoint=https://shop.communication.azure.com/;accesskey=«${drawKey(build, 86)}==»`,
      ],
      lookalikes: [
        'Endpoint=https://shop.webpubsub.azure.com;Version=1.0;',
        'Endpoint=https://shop.webpubsub.azure.com;AccessKey=short;',
      ],
    }),
  }),
  defineRule({
    id: 'azure-storage-account-key',
    name: 'Azure Storage account key',
    description: 'Whoever has it reads, writes and deletes everything in the storage account.',
    severity: 'error',
    keywords: [
      'accountkey',
      'account_key',
      'account-key',
      'storage',
      'accesskey',
      'access_key',
      'access-key',
    ],
    pattern:
      /(?:[Aa]ccount[_-]?[Kk]ey|ACCOUNT[_-]?KEY|[Ss]torage|STORAGE|[Aa]ccess[_-]?[Kk]ey|ACCESS[_-]?KEY)[\w.-]{0,30}["'`\]]{0,2}(?::\s?string)?\s{0,4}(?:=>|:=|[=:,(])\s{0,4}["'`]?(?<secret>[0-9A-Za-z+/]{86}==)(?![0-9A-Za-z+/=])/,
    validate: judgeAccountKey,
    reach: { after: 180 },
    revocationUrl: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    sourceUrl: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    samples: (build) => ({
      matches: [
        `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«${drawKey(build, 86)}==»;EndpointSuffix=core.windows.net`,
        `storageKey: "«${drawKey(build, 86)}==»"`,
        `AZURE_STORAGE_ACCESS_KEY=«${drawKey(build, 86)}==»`,
      ],
      lookalikes: [
        `AccountName=devstoreaccount1;AccountKey=${EMULATOR_KEYS[0] ?? ''}${drawKey(build, 71)}==`,
        `AccountKey=${drawKey(build, 40)}==`,
        `integrity="sha512-${drawKey(build, 86)}=="`,
      ],
    }),
  }),
];
