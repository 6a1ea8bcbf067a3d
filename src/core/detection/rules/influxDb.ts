/** InfluxDB: API tokens are 64 bytes in base64, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const influxDbRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'influxdb-api-token',
    name: 'InfluxDB API token',
    description: 'Whoever has it reads and writes buckets within the token’s permissions.',
    words: ['influx'],
    body: [{ alphabet: 'base64url', length: 86 }, '=='],
    revocationUrl: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    sourceUrl: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
  }),
  defineNamedToken({
    id: 'influxdb-standard-api-token',
    name: 'InfluxDB API token (standard base64)',
    description: 'Whoever has it reads and writes buckets within the token’s permissions.',
    words: ['influx'],
    body: [{ alphabet: 'base64', length: 86 }, '=='],
    revocationUrl: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    sourceUrl: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
  }),
];
