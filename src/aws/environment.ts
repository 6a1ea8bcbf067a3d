/** A variable of the process's environment; an empty one counts as unset, as it does for the SDK. */
export function readEnvironment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** The profile that the SDK takes when none is named. */
export function preferredProfile(): string {
  return readEnvironment('AWS_PROFILE') ?? 'default';
}
