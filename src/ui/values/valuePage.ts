import { pageStyle } from './pageStyle';

/** What the page of the value view is made of. */
export interface ValuePageParts {
  /** Allows this page's own script and style, and nothing else. New for each page. */
  readonly nonce: string;
  readonly scriptUri: string;
}

/** The page of the value view. It is empty until its script is told what to show. */
export function renderValuePage({ nonce, scriptUri }: ValuePageParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Secret value</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<main id="view"></main>
<p id="announcement" class="announcement" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}
