export const runHelp = `Runs a command with secrets from AWS Secrets Manager in its environment.

Usage: secret-lens run [options] -- COMMAND [ARG…]

Variables whose value names a secret get the secret's value; all others are passed on as
they are. A value names a secret as

  aws-secretsmanager://NAME            the whole text of the secret
  aws-secretsmanager://NAME#KEY        a key of a JSON secret
  aws-secretsmanager://NAME?region=R&stage=AWSPREVIOUS#KEY
                                       of another region, or of another version than
                                       AWSCURRENT (or version=ID)
  ARN, ARN#KEY                         the same with the secret's ARN

  --env-file FILE        reads variables from FILE, in the format of .env; may be repeated.
                         A variable that the environment has already stays as it is.
  --profile NAME         profile of the shared AWS config
  --region NAME          region of secrets that name none
  --mask                 replaces the values by *** in what the command writes; it then
                         writes to a pipe and not to the terminal
  --help                 show this text

When a secret cannot be read, nothing is run, and the status is 2. Nothing is written to
disk. Otherwise the exit status is that of the command. No shell is involved: on Windows
name npm.cmd and the like by a shell of your own, as in: cmd /c npm start
`;
