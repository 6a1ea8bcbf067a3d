export const checkHelp = `Checks that every reference to a secret resolves with today's credentials.

Usage: secret-lens check [PATH…] [options]

Finds what names a secret of AWS Secrets Manager in the files and folders named, or the
current folder, and asks whether the secret exists, is not being deleted, and has the
version or staging label that is named. Each secret is asked for once. Nothing is changed
and no value is shown.

  --keys                 also reads the values, to see whether they have the keys that are
                         taken from them; what is read is dropped at once
  --read-values          for a role that may read secrets and not describe them: reads the
                         value where AWS refuses to describe, and drops it at once
  --profile NAME         profile of the shared AWS config
  --region NAME          region of references that say none (default: the profile's)
  --format pretty|json|sarif
                         for people (the default), as JSON, or as SARIF 2.1.0
  --output FILE          write the report to FILE instead of standard output
  --no-gitignore         what git ignores too
  --help                 show this text

Needs secretsmanager:DescribeSecret on each secret, ListSecretVersionIds where a version
id is named, and with --keys GetSecretValue, and kms:Decrypt where the secret has a key of
its own; with --read-values these two are enough. ListSecrets is used, where it is allowed,
to say which name may have been meant.

A comment secretlens:ignore on the line, and exclude, disable and severity in
.secretlens.toml, count as they do for a scan.

Exit status: 0 no errors, 1 errors, 2 the work could not be done: no credentials, expired
ones, no region, no answer. Then it is said how many references are not checked.
Warnings and information are shown and do not fail. A secret that AWS refuses to tell
about is an error: a gate lets nothing pass that it could not check. In tests, examples
and documentation, and for the default of an environment variable, errors are warnings.

JSON is an array of {ruleId, severity, file, startLine, startColumn, endLine, endColumn,
secretId, key, message}; key is there where the problem is a key's. Lines and columns
count from 1, columns in UTF-16 units.
`;
