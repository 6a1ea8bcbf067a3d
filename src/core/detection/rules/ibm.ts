/** IBM Cloud: API keys of 44 base64url characters, HMAC secrets of Object Storage, keys of Cloudant and of the classic infrastructure (SoftLayer), known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ibmRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ibm-cloud-api-key',
    name: 'IBM Cloud API key',
    description: 'Whoever has it acts as its owner.',
    words: ['ibm_', 'ibm-', 'ibmcloud', 'bluemix', 'watson', 'ic_api_key', 'bx_api'],
    body: { alphabet: 'base64url', length: [42, 44] },
    revocationUrl: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    sourceUrl: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
  }),
  defineNamedToken({
    id: 'ibm-object-storage-hmac-secret',
    name: 'IBM Cloud Object Storage HMAC secret',
    description: 'With its access key id it reads and writes buckets.',
    words: ['cos_hmac', 'coshmac', 'cos-hmac', 'cos_secret', 'ibm_cos'],
    body: { alphabet: 'hex', length: 48 },
    revocationUrl:
      'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main',
    sourceUrl:
      'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main',
  }),
  defineNamedToken({
    id: 'ibm-cloudant-api-key',
    name: 'IBM Cloudant password or API key',
    description: 'With the user name it reads and writes the databases.',
    words: ['cloudant'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-managing-access-for-cloudant',
    sourceUrl: 'https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-managing-access-for-cloudant',
  }),
  defineNamedToken({
    id: 'ibm-softlayer-api-key',
    name: 'IBM Cloud classic infrastructure (SoftLayer) API key',
    description: 'With the user name it manages the account’s servers.',
    words: ['softlayer', 'sl_api', 'sl_key', 'sl_apikey'],
    body: { alphabet: 'lowerAlnum', length: 64 },
    revocationUrl: 'https://cloud.ibm.com/docs/account?topic=account-classic_keys',
    sourceUrl: 'https://cloud.ibm.com/docs/account?topic=account-classic_keys',
  }),
];
