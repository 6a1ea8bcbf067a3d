/**
 * IBM Cloud: API keys of 44 base64url characters and HMAC secrets of Object Storage, both known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ibmRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ibm-cloud-api-key',
    name: 'IBM Cloud API key',
    description: 'Whoever has it acts as its owner.',
    words: ['ibm_', 'ibm-', 'ibmcloud', 'bluemix', 'watson'],
    body: { alphabet: 'base64url', length: 44 },
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
];
