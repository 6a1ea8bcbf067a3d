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
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main id="view"></main>
<p id="announcement" class="announcement" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}

const style = `
body { padding: 12px 20px 20px; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.4; }
h1 { margin: 0 0 8px; font-size: 1.5em; font-weight: 600; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0 0 16px; }
.facts dt { color: var(--vscode-descriptionForeground); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-editorWidget-border, transparent));
  text-align: left; vertical-align: baseline; }
thead th { color: var(--vscode-descriptionForeground); font-weight: normal; }
tbody th { font-weight: 600; width: 1%; min-width: 8em; max-width: 24em; overflow-wrap: break-word; }
td.value { font-family: var(--vscode-editor-font-family, monospace); font-size: var(--vscode-editor-font-size, inherit); }
td.value pre { margin: 0; max-height: 60vh; overflow: auto; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
td.value pre:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
td.masked { color: var(--vscode-descriptionForeground); letter-spacing: 2px; user-select: none; }
td.acts { width: 1%; white-space: nowrap; padding-right: 0; }
button { font: inherit; min-width: 4.5em; margin-left: 6px; padding: 2px 10px; cursor: pointer; border-radius: 2px;
  color: var(--vscode-button-secondaryForeground, var(--vscode-button-foreground));
  background: var(--vscode-button-secondaryBackground, var(--vscode-button-background));
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
button:hover { background: var(--vscode-button-secondaryHoverBackground, var(--vscode-button-hoverBackground)); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.error { color: var(--vscode-errorForeground); overflow-wrap: anywhere; }
.error + button { margin-left: 0; }
.note, .loading { color: var(--vscode-descriptionForeground); }
.announcement { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
