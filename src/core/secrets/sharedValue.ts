import type { Connection } from './secret';

/** A secret, or a key of it, that holds a value. */
export interface ValuePlace {
  readonly connection: Connection;
  readonly secretName: string;
  readonly jsonKey?: string;
}

/** One text for each secret of each connection. */
export function keyOfPlace({ profile, region }: Connection, secretName: string): string {
  return JSON.stringify([profile, region, secretName]);
}
