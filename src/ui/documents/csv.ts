/**
 * Rows as RFC 4180 has them: cells with commas, quotes or line breaks are quoted, lines end with CRLF. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take for "this is text".
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
