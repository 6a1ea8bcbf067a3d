import { Redacted, reveal } from '../../core/secrets/redacted';
import type { SecretValue } from '../../core/secrets/secret';
import { keysOf, valueOfKey } from '../../core/secrets/secretValue';
import { dumpHex } from './hexDump';

/** One row of the value view: what it is called, and what it shows when asked. */
export interface ValueRow {
  readonly label: string;
  readonly value: () => Redacted<string>;
}

/** A row for each key of a JSON object; one row for any other value, binary data among them. */
export function toRows(value: SecretValue): readonly ValueRow[] {
  if (value.kind === 'binary') {
    const { bytes } = value;
    const label = `Binary, ${reveal(bytes).length} bytes`;
    return [{ label, value: () => new Redacted(dumpHex(reveal(bytes))) }];
  }
  const { text } = value;
  const keys = keysOf(text);
  if (keys === undefined) return [{ label: 'Value', value: () => text }];
  return keys.map((key) => ({ label: key, value: () => valueOfKey(text, key) ?? text }));
}
