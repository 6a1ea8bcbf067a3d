import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const FINGERPRINT_BYTES = 16;

/** Makes the fingerprints of one key, whose half of the work is done once. */
export class Fingerprinter {
  readonly #keyed: ReturnType<typeof hmac.create>;

  constructor(key: Uint8Array) {
    this.#keyed = hmac.create(sha256, key);
  }

  /**
   * The first 16 bytes, in hex, of HMAC-SHA256 (RFC 2104) over the rule's id, a NUL and the secret: equal for equal
   * secrets under one key, and of no use for guessing the secret without that key.
   */
  compute(ruleId: string, secret: string): string {
    const digest = this.#keyed
      .clone()
      .update(utf8ToBytes(`${ruleId}\0${secret}`))
      .digest();
    return bytesToHex(digest.subarray(0, FINGERPRINT_BYTES));
  }
}
