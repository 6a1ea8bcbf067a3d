/**
 * Oracle Cloud: customer secret keys of the S3-compatible API, known by their name. (API signing keys are found as
 * private keys.)
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const oracleRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'oracle-cloud-customer-secret-key',
    name: 'Oracle Cloud customer secret key',
    description: 'With its access key it reads and writes buckets.',
    words: ['oci_secret', 'oci_s3', 'oci_customer', 'oci-secret', 'oracle_cloud_secret'],
    body: [{ alphabet: 'base64', length: 43 }, '='],
    revocationUrl: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
    sourceUrl: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
  }),
];
