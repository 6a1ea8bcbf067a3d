import { preferredProfile } from './environment';
import type { Sdk } from './loadSdk';
import type { SharedConfig } from './sharedConfig';

/** What a code is needed for. */
export interface MfaRequest {
  /** `undefined` for the profile that the SDK takes by itself. */
  readonly profile: string | undefined;
  /** Serial number or ARN of the device that shows the code. */
  readonly serial: string;
}

/** Asks a person for the code that a device shows now. Rejects with an AwsError when none is given. */
export type AskMfaCode = (request: MfaRequest) => Promise<string>;

type Credentials = Awaited<ReturnType<ReturnType<Sdk['fromNodeProviderChain']>>>;
type Provider = () => Promise<Credentials>;

/** Temporary credentials are renewed so long before they expire, as the SDK does. */
const renewalMs = 5 * 60_000;

/** What decides whose role is assumed with which device. */
const decisive = [
  'role_arn',
  'role_session_name',
  'source_profile',
  'mfa_serial',
  'external_id',
  'aws_access_key_id',
];

/**
 * The sessions of profiles that need a multi-factor code. Each code is good for one session only, so one is shared by all
 * regions and services of its profile, and kept until it expires or its profile says something else.
 */
export class MfaSessions {
  readonly #sessions = new Map<string, { readonly made: string; readonly provider: Provider }>();

  /**
   * Credentials of a profile that needs a code; `undefined` for any other profile.
   * @param open gives what begins a session
   */
  find(config: SharedConfig, profile: string | undefined, open: () => Provider): Provider | undefined {
    const name = profile ?? preferredProfile();
    const chain = readChain(config, name);
    if (chain.every((section) => section['mfa_serial'] === undefined)) return undefined;
    const made = JSON.stringify(chain.map((section) => decisive.map((setting) => section[setting])));
    const known = this.#sessions.get(name);
    if (known?.made === made) return known.provider;
    const provider = keepUntilExpiry(open());
    this.#sessions.set(name, { made, provider });
    return provider;
  }
}

/** A profile and those whose credentials it starts from. */
function readChain(config: SharedConfig, profile: string) {
  const chain = [];
  const seen = new Set<string>();
  for (let name: string | undefined = profile; name !== undefined && !seen.has(name);) {
    seen.add(name);
    const section = config.profiles.get(name);
    if (section !== undefined) chain.push(section);
    name = section?.['source_profile'];
  }
  return chain;
}

function keepUntilExpiry(load: Provider): Provider {
  let kept: Credentials | undefined;
  let loading: Promise<Credentials> | undefined;
  return () => {
    const expiration = kept?.expiration?.getTime() ?? Infinity;
    if (kept !== undefined && expiration - Date.now() > renewalMs) return Promise.resolve(kept);
    loading ??= load()
      .then((loaded) => (kept = loaded))
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
}
