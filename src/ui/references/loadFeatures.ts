import type * as bundle from './features';
import type { FeatureDeps, ReferenceFeatures } from './features';

/** Milliseconds after the start: what the window shows first comes first. */
const settlingMs = 500;

/** The features about references, which are there once the window has settled, or earlier when an act needs them. */
export interface ReferencesOnDemand {
  get(): ReferenceFeatures;
  dispose(): void;
}

export function createReferencesOnDemand(deps: FeatureDeps): ReferencesOnDemand {
  let features: ReferenceFeatures | undefined;
  const get = (): ReferenceFeatures => (features ??= loadFeatures().createReferenceFeatures(deps));
  const timer = setTimeout(get, settlingMs);
  return {
    get,
    dispose: () => {
      clearTimeout(timer);
      features?.dispose();
    },
  };
}

/**
 * Read from its bundle on first use. It is required, not imported, because that works alike in the bundle, beside which it
 * lies, and in the sources.
 */
function loadFeatures(): typeof bundle {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./features.js') as typeof bundle;
}
