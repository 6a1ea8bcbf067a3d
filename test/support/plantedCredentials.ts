import { decodeAccountId } from '../../src/core/detection/rules/amazon';
import { generateKeyPairSync } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { base62, digits, lowerHex, Random, upper } from './random';

/**
 * Credentials that nobody owns, in their providers' shapes, put together from parts when asked for, so that none stands
 * in this repository. The same seed gives the same ones; the private key is new each time.
 */
export class PlantedCredentials {
  readonly #random: Random;

  constructor(seed = 20_260_101) {
    this.#random = new Random(seed);
  }

  /** `AKIA` and 16 characters of base 32, which hold an account of no more than 12 digits. */
  awsAccessKeyId(): string {
    for (;;) {
      const id = ['AK', 'IA', this.#random.string(16, `${upper}234567`)].join('');
      if ((decodeAccountId(id)?.length ?? 12) <= 12) return id;
    }
  }

  /** 40 characters of base 64. */
  awsSecretAccessKey(): string {
    return this.#random.string(40, `${base62}+/`);
  }

  /**
   * `ghp_`, 30 characters, and their CRC-32 in 6 digits of base 62, as GitHub described it in "Behind GitHub's new
   * authentication token formats" (2021).
   */
  githubToken(): string {
    const body = this.#random.string(30, base62);
    let rest = crc32(body);
    let checksum = '';
    while (checksum.length < 6) {
      checksum = (base62[rest % 62] ?? '') + checksum;
      rest = Math.floor(rest / 62);
    }
    return ['gh', 'p_', body, checksum].join('');
  }

  /** A bot token: `xoxb-`, two numbers and 24 characters. */
  slackToken(): string {
    const number = () => `1${this.#random.string(11, digits)}`;
    return ['xo', 'xb', '-', number(), '-', number(), '-', this.#random.string(24, base62)].join('');
  }

  /** A live secret key: `sk_live_` and 24 characters. */
  stripeKey(): string {
    return ['sk', '_live', '_', this.#random.string(24, base62)].join('');
  }

  /** `AIza` and 35 characters of URL-safe base 64. */
  googleApiKey(): string {
    return ['AI', 'za', this.#random.string(35, `${base62}-_`)].join('');
  }

  /** A P-256 key in PKCS #8 PEM. */
  privateKey(): string {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trimEnd();
  }

  /** A PostgreSQL URL with user and password. */
  databaseUrl(): string {
    return `postgresql://orders:${this.password()}@db.internal.acme-orders.net:5432/orders`;
  }

  /** 20 characters that no person would choose. */
  password(): string {
    return `${this.#random.string(6, base62)}-${this.#random.string(13, base62)}`;
  }

  /** 64 hexadecimal digits. */
  hexKey(): string {
    return this.#random.string(64, lowerHex);
  }
}
