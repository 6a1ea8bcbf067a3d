/** Proxmox: API tokens are written with user, realm and the token’s name; the secret is a UUID. */
import { defineRule, type PatternRule } from '../rule';
import { drawBody, uuid, writeBody } from './tokenBody';

export const proxmoxRules: readonly PatternRule[] = [
  defineRule({
    id: 'proxmox-api-token',
    name: 'Proxmox API token',
    description: 'Whoever has it administers virtual machines or backups within the token’s permissions.',
    severity: 'error',
    keywords: ['pveapitoken=', 'pbsapitoken='],
    get pattern() {
      return new RegExp(
        String.raw`P(?:VE|BS)APIToken=[\w.-]{1,64}@[\w.-]{1,64}![\w.-]{1,64}[=:](?<secret>${writeBody(uuid)})(?![0-9A-Za-z])`,
      );
    },
    revocationUrl: 'https://pve.proxmox.com/wiki/User_Management#pveum_tokens',
    sourceUrl: 'https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens',
    samples: (build) => ({
      matches: [
        `Authorization: PVEAPIToken=root@pam!ci=«${drawBody(uuid, build)}»`,
        `Authorization: PBSAPIToken=root@pam!ci:«${drawBody(uuid, build)}»`,
      ],
      lookalikes: [
        'Authorization: PVEAPIToken=${user}@${realm}!${id}=${uuid}',
        `Token=root@pam!ci=${drawBody(uuid, build)}`,
      ],
    }),
  }),
];
