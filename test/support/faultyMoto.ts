import { startFaultProxy, type FaultProxy } from './faultProxy';
import { borrowMoto } from './moto';

/** moto, and in front of it what spoils requests. */
export interface FaultyMoto {
  /** The way that meets no faults. */
  readonly endpoint: string;
  readonly proxy: FaultProxy;
  stop(): Promise<void>;
}

export async function startFaultyMoto(): Promise<FaultyMoto> {
  const moto = await borrowMoto();
  const proxy = await startFaultProxy(moto.endpoint);
  return {
    endpoint: moto.endpoint,
    proxy,
    stop: async () => {
      await Promise.all([moto.stop(), proxy.stop()]);
    },
  };
}
