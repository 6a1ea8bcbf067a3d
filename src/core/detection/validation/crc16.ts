const POLYNOMIAL = 0x1021;

/** CRC-16 (XMODEM), which closes the keys of NATS and Stellar. */
export function computeCrc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? POLYNOMIAL : 0)) & 0xffff;
  }
  return crc;
}

/** Whether the last two bytes are the CRC-16 of those before, low byte first. */
export function endsWithCrc16(bytes: Uint8Array): boolean {
  const crc = computeCrc16(bytes.subarray(0, -2));
  return bytes.at(-2) === (crc & 0xff) && bytes.at(-1) === crc >>> 8;
}

/** The bytes and their CRC-16, low byte first. */
export function appendCrc16(bytes: Uint8Array): Uint8Array {
  const crc = computeCrc16(bytes);
  return Uint8Array.from([...bytes, crc & 0xff, crc >>> 8]);
}
