/** Why AWS refused, in words, and what to do about it. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/**
 * Reads AWS's message for AccessDenied: the action, the resource and the policy that decided. The wordings are those of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function describeRefusal(message: string): Refusal {
  if (/access to kms is not allowed/i.test(message) || /perform: kms:/i.test(message))
    return describeKms(message);
  const { action, resource } = readRequest(message);
  const subject = `AWS refused ${action ?? 'the request'}${resource === undefined ? '' : ` on ${resource}`}`;
  const deniedBy = /explicit deny in (?:an? )?([\w ()-]+?(?:polic(?:y|ies)|boundary))/i.exec(message)?.[1];
  if (deniedBy !== undefined)
    return {
      message: `${subject}: an explicit deny in the ${deniedBy}.`,
      remedy: `No other policy can allow it: the deny in the ${deniedBy} must be changed by whoever administers it.`,
    };
  const missing = /because no ([\w ()-]+?(?:polic(?:y|ies)|boundary)) allows?/i.exec(message)?.[1];
  const allow = action === undefined ? 'the action' : `the action ${action}`;
  return {
    message: missing === undefined ? `${subject}.` : `${subject}: no ${missing} allows it.`,
    remedy:
      missing === undefined
        ? `Ask for ${allow} to be allowed in your identity-based policy, or use another profile.`
        : `Ask for ${allow} to be allowed in the ${missing}, or use another profile.`,
  };
}

function describeKms(message: string): Refusal {
  const { action, resource } = readRequest(message);
  return {
    message: `KMS refused ${action ?? 'the use of the secret’s key'}${resource === undefined ? '' : ` on ${resource}`}.`,
    remedy:
      'Ask for kms:Decrypt, and kms:GenerateDataKey to store values, on the secret’s key, in your policy and in the key policy.',
  };
}

function readRequest(message: string): { readonly action?: string; readonly resource?: string } {
  const groups = /perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>[^\s,]+))?/.exec(
    message,
  )?.groups;
  return { ...groups };
}
