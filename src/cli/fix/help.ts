export const fixHelp = `Moves hard-coded credentials to AWS Secrets Manager, and leaves code that retrieves them.

Usage: secret-lens fix [PATH…] [options]

Without --write and --store nothing is changed anywhere: the changes are printed as a
unified diff, in which the credentials are replaced by *** unless --show-values is given.

  --store                creates the secrets, and reads each back, before any file is written
  --write                writes the files. A value that no secret holds yet is left where
                         it is, unless --store creates one, so that none is lost
  --rule ID              only the findings of this rule; may be repeated
  --prefix NAME/         what the secrets' names begin with (default: the folder's name)
  --style STYLE          how the code gets the values, where a file allows it: sdk, cache,
                         local-http, environment, reference, external-secret,
                         secret-provider-class, parameter-store. The last stores the values
                         in Parameter Store, each as a parameter, SecureString where the
                         file can read one: enough for plain configuration
  --profile NAME         profile of the shared AWS config
  --region NAME          region of the secrets
  --show-values          shows the credentials in the diff, so that it can be applied
  --help                 show this text

User, password, host and database of one connection become keys of one secret. What is
found leaves every literal of its file that holds it, whatever it is called. A secret
that is there already is used when it holds the same value, and never changed.

Exit status: 0 nothing is left, 1 credentials are left in files (as without --write), 2 the
work could not be done.
`;
