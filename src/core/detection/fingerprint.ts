import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const FINGERPRINT_BYTES = 16;

/**
 * The first 16 bytes, in hex, of HMAC-SHA256 (RFC 2104) over the rule's id, a NUL and the secret: equal for equal
 * secrets under one key, and of no use for guessing the secret without that key.
 */
export function computeFingerprint(key: Uint8Array, ruleId: string, secret: string): string {
  const digest = hmac(sha256, key, utf8ToBytes(`${ruleId}\0${secret}`));
  return bytesToHex(digest.subarray(0, FINGERPRINT_BYTES));
}
