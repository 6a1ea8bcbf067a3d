export const policyHelp = `Writes the least-privilege IAM policy for the references to secrets in files.

Usage: secret-lens policy [PATH…] [options]

Finds what names a secret of AWS Secrets Manager in the files and folders named, or the
current folder, and allows just the actions that are done with each secret, on its ARN. A
secret that has a KMS key of its own gets the use of that key too, through Secrets Manager
and for that secret only.

  --format json|terraform|cloudformation
                         a policy document (the default), a Terraform data source
                         aws_iam_policy_document, or a CloudFormation template with an
                         AWS::IAM::ManagedPolicy
  --profile NAME         profile of the shared AWS config
  --region NAME          region of references that say none (default: the profile's)
  --account NUMBER       account of secrets that are named without one
  --no-lookup            asks nobody: the policy is made from names, which needs no
                         credentials, and then knows no ARN's end and no key
  --tests                references in tests, examples and documentation too
  --help                 show this text

The six characters at the end of an ARN that is not known are -??????. Where region or
account are not known they are *. Each such guess is a warning on standard error.

Needs secretsmanager:DescribeSecret on each secret; where it is refused, the name counts.

Exit status: 0 a policy was written, 1 nothing needs a permission and none was written,
2 the work could not be done.
`;
