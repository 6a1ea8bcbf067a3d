export const help = `Finds hard-coded credentials, checks references to secrets of AWS Secrets Manager, and runs
commands with secrets.

Usage: secret-lens scan [PATH…] [options]
       secret-lens fix [PATH…] [options]             see secret-lens fix --help
       secret-lens check [PATH…] [options]           see secret-lens check --help
       secret-lens policy [PATH…] [options]          see secret-lens policy --help
       secret-lens run [options] -- COMMAND [ARG…]   see secret-lens run --help

scan reads the files and folders named, or the current folder, and leaves out what git
ignores, binary files and files larger than 5 MB.

What to scan:
  --staged               what is staged for commit instead of files: the lines that the
                         commit would add or change; all of it, or that under PATH
  --stdin                standard input
  --stdin-filename NAME  the name that standard input has in the report, which also
                         tells its language (default: stdin)
  --no-gitignore         what git ignores too

What to leave out:
  --baseline FILE        the findings that FILE holds
  --write-baseline FILE  write all findings to FILE, for --baseline, and report none
  --config FILE          settings; without it, .secretlens.toml, .secretlens.json,
                         .gitleaks.toml, .gitleaksignore, .secrets.baseline and
                         .secretlintignore count, from the scanned folder up to the
                         top of its repository

How to report:
  --format pretty|json|sarif
                         for people (the default), as JSON, or as SARIF 2.1.0
  --output FILE          write the report to FILE instead of standard output

  --jobs N               threads that scan a large tree (default: one a core, at most 4)
  --help                 show this text
  --version              show the version

Exit status: 0 no findings, 1 findings, 2 the work could not be done.

JSON is an array of {ruleId, severity, file, startLine, startColumn, endLine,
endColumn, fingerprint, message}. file is relative to the current folder, or absolute
where the path that was scanned lies outside it, with / between folders. Lines and
columns count from 1, columns in UTF-16 units; the range is that of the credential
itself and endColumn is the first column after it. No report contains a credential.
`;
