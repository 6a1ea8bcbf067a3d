/** A table whose columns stand in line in the plain text too. Cells are only text: no markup in them takes effect. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => head.map((_, column) => escapeCell(row[column] ?? '')));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const write = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = lines;
  return [write(first), write(widths.map((width) => '-'.repeat(width))), ...others.map(write)].join('\n');
}

/**
 * Text as it is for Markdown, with no more backslashes than needed, since the plain text is read too: what could begin a link,
 * emphasis, code, HTML, a formula or the next cell. Line breaks become spaces.
 */
export function escapeCell(text: string): string {
  return text
    .replace(/[\\`*[\]<>|&~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replaceAll('://', ':\\//')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
