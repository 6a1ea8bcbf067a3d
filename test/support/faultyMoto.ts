import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFaultProxy, type FaultProxy } from './faultProxy';
import { startMoto } from './moto';

/** moto, and in front of it what spoils requests. */
export interface FaultyMoto {
  /** The way that meets no faults. */
  readonly endpoint: string;
  readonly proxy: FaultProxy;
  stop(): Promise<void>;
}

export async function startFaultyMoto(): Promise<FaultyMoto> {
  const logs = mkdtempSync(join(tmpdir(), 'secret-lens-moto-'));
  const moto = await startMoto(join(logs, 'moto.log'));
  const proxy = await startFaultProxy(moto.endpoint);
  return {
    endpoint: moto.endpoint,
    proxy,
    stop: async () => {
      await Promise.all([moto.stop(), proxy.stop()]);
      rmSync(logs, { recursive: true, force: true });
    },
  };
}
