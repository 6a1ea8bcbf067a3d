import type { PolicyStatement } from '../core/secrets/policyStatement';
import { allow, type PolicyHolder, type RefusedRequest } from './policyStatement';

/** Why AWS refused, in words, and what to do about it. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
  /** The least that would allow it; absent when a deny stands against it, or the message tells too little. */
  readonly statement?: PolicyStatement;
}

/** A kind of policy, as AWS's messages call it. */
interface PolicyKind {
  readonly name: RegExp;
  /** Where it is changed, to stand after “changed”. */
  readonly place: string;
  /** What it hangs on; an identity when absent. */
  readonly holder?: PolicyHolder;
}

const policyKinds: readonly PolicyKind[] = [
  { name: /service control/i, place: 'in AWS Organizations, by the administrators of the organisation' },
  { name: /resource control/i, place: 'in AWS Organizations, by the administrators of the organisation' },
  { name: /boundary/i, place: 'where the permissions boundary of your user or role is kept' },
  {
    name: /session/i,
    place: 'where the session begins: in the profile, or by what gives you the credentials',
  },
  { name: /endpoint/i, place: 'at the VPC endpoint that the call went through', holder: 'endpoint' },
  { name: /resource-based/i, place: 'at the resource itself, by who owns it', holder: 'resource' },
  { name: /identity-based/i, place: 'among the policies of your user or role' },
];

/**
 * Reads AWS's message for AccessDenied: who, the action, the resource and the policy that decided. The wordings are those of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html and, with the policy's ARN,
 * https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
 */
export function describeRefusal(
  message: string,
  call: Pick<RefusedRequest, 'region' | 'secretId' | 'isWrite'>,
): Refusal {
  const request: RefusedRequest = { ...call, ...readRequest(message) };
  const { action, resource } = request;
  const isKms =
    action === undefined ? /access to kms is not allowed/i.test(message) : action.startsWith('kms:');
  const what = action ?? (isKms ? 'the use of the secret’s key' : 'the request');
  const subject = `${isKms ? 'KMS' : 'AWS'} refused ${what}${resource === undefined ? '' : ` on ${resource}`}`;

  const denied =
    /explicit deny(?: in (?:an? )?([\w ()-]+?(?:polic(?:y|ies)|boundary))(?::? (arn:\S+\w))?)?/i.exec(
      message,
    );
  if (denied !== null) return describeDeny(subject, denied[1], denied[2]);

  const missing = /because no ([\w ()-]+?(?:polic(?:y|ies)|boundary)) allows?/i.exec(message)?.[1];
  const kind = findKind(missing);
  const statement = isKms || action !== undefined ? allow(request, kind?.holder ?? 'identity') : undefined;
  return {
    message: missing === undefined ? `${subject}.` : `${subject}: no ${missing} allows it.`,
    remedy: missing === undefined && isKms ? kmsRemedy : describeRemedy(action, missing, kind),
    ...(statement === undefined ? {} : { statement }),
  };
}

const kmsRemedy =
  'Ask for kms:Decrypt, and kms:GenerateDataKey to store values, on the secret’s key, in your policy and in the key policy.';

function describeDeny(subject: string, policy: string | undefined, arn: string | undefined): Refusal {
  if (policy === undefined)
    return {
      message: `${subject}: an explicit deny.`,
      remedy: 'No other policy can allow it: the policy that denies it must be changed.',
    };
  const named = arn === undefined ? policy : `${policy} ${arn}`;
  const place = findKind(policy)?.place;
  return {
    message: `${subject}: an explicit deny in the ${named}.`,
    remedy: `No other policy can allow it: the deny must be changed ${place ?? `in the ${policy}, by whoever administers it`}.`,
  };
}

function describeRemedy(
  action: string | undefined,
  missing: string | undefined,
  kind: PolicyKind | undefined,
): string {
  const asked = action === undefined ? 'the action' : `the action ${action}`;
  if (missing === undefined)
    return `Ask for ${asked} to be allowed in your identity-based policy, or use another profile.`;
  const place = kind === undefined ? '' : `, ${kind.place}`;
  return `Ask for ${asked} to be allowed in the ${missing}${place}; or use another profile.`;
}

function findKind(policy: string | undefined): PolicyKind | undefined {
  return policy === undefined ? undefined : policyKinds.find(({ name }) => name.test(policy));
}

function readRequest(message: string): Pick<RefusedRequest, 'principal' | 'action' | 'resource'> {
  const principal = /User: (\S+) is not authorized/.exec(message)?.[1];
  const [, action, resource] =
    /perform: ([\w-]+:\w+)(?: on resource: ([^\s,]+))?/.exec(message) ?? ([] as readonly string[]);
  return {
    ...(principal === undefined ? {} : { principal }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
  };
}
