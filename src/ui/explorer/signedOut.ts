import { AwsError } from '../../aws/awsError';

/** Whether a person can end the failure by signing in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof AwsError && error.signInCommand !== undefined;
}
