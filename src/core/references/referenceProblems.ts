/** What can be wrong with a reference; the codes of diagnostics and the rules of reports. */
export const referenceProblems = {
  'secret-missing': 'The secret does not exist.',
  'secret-deleted': 'The secret is scheduled for deletion.',
  'other-region': 'The secret exists in another region only.',
  'key-missing': 'The value has no such key.',
  'not-json': 'The value is read as JSON and is none.',
  'stage-missing': 'No version has the staging label.',
  'stage-and-version': 'A staging label and a version id are named together.',
  'version-missing': 'There is no such version.',
  'version-pinned': 'A version is pinned that has no staging label any more.',
  'arn-suffix': 'The end of a name or an ARN may be taken for the suffix of an ARN.',
  'account-id': 'An ARN has the account’s number in code.',
  unverified: 'Whether the secret is there, or what it holds, could not be checked.',
  'client-region': 'The client’s region is another than the secret’s.',
} as const;

export type ReferenceProblemCode = keyof typeof referenceProblems;
