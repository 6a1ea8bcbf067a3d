const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM_LENGTH = 6;

function computePolymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATORS.forEach((generator, bit) => {
      if ((top >>> bit) & 1) sum ^= generator;
    });
  }
  return sum >>> 0;
}

function expandPrefix(prefix: string): number[] {
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

/** Whether a lower-case bech32 text, prefix and `1` included, ends in its checksum (BIP 173). */
export function isBech32(text: string): boolean {
  const separator = text.lastIndexOf('1');
  const data = Array.from(text.slice(separator + 1), (character) => ALPHABET.indexOf(character));
  if (separator < 1 || data.length < CHECKSUM_LENGTH || data.includes(-1)) return false;
  return computePolymod([...expandPrefix(text.slice(0, separator)), ...data]) === 1;
}

/** `data`, characters of the bech32 alphabet, with its prefix and checksum (BIP 173). */
export function writeBech32(prefix: string, data: string): string {
  const values = Array.from(data, (character) => ALPHABET.indexOf(character));
  const sum = computePolymod([...expandPrefix(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = Array.from({ length: CHECKSUM_LENGTH }, (_, at) =>
    ALPHABET.charAt((sum >>> (5 * (CHECKSUM_LENGTH - 1 - at))) & 31),
  );
  return `${prefix}1${data}${checksum.join('')}`;
}
