export const help = `Finds hard-coded credentials.

Usage: secret-lens scan [PATH…] [options]

Scans the files and folders named, or the current folder, and leaves out what git
ignores, binary files and files larger than 5 MB.

Options:
  --format pretty|json   how to report (default: pretty)
  --output FILE          write the report to FILE instead of standard output
  --stdin                scan standard input
  --stdin-filename NAME  the name that standard input has in the report, which also
                         tells its language (default: stdin)
  --no-gitignore         scan what git ignores too
  --help                 show this text
  --version              show the version

Exit status: 0 no findings, 1 findings, 2 the work could not be done.

JSON is an array of {ruleId, severity, file, startLine, startColumn, endLine,
endColumn, fingerprint, message}. file is relative to the current folder, with /
between folders. Lines and columns count from 1, columns in UTF-16 units; the range
is that of the credential itself and endColumn is the first column after it. No
report contains a credential.
`;
