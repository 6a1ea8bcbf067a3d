/** How the value view looks: the editor's own colours, sizes and fonts, whatever the theme. */
export const pageStyle = `
body { padding: 12px 20px 0; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.4; }
h1 { margin: 0 0 8px; font-size: 1.5em; font-weight: 600; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0 0 12px; }
.facts dt { color: var(--vscode-descriptionForeground); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.note { margin: 0 0 12px; color: var(--vscode-descriptionForeground); }
.note:empty, .error:empty { display: none; }
.error { margin: 0 0 8px; color: var(--vscode-errorForeground); overflow-wrap: anywhere; }
.tools { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 12px; }
.forms { display: flex; margin-right: 6px; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-editorWidget-border, transparent));
  text-align: left; vertical-align: top; line-height: 24px; }
thead th { color: var(--vscode-descriptionForeground); font-weight: normal; white-space: nowrap; }
tbody th { font-weight: 600; width: 22%; min-width: 8em; overflow-wrap: anywhere; }
td.value { font-family: var(--vscode-editor-font-family, monospace); font-size: var(--vscode-editor-font-size, inherit); }
td.value pre { margin: 0; padding: 2px 0 1px; max-height: 60vh; overflow: auto; font: inherit; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
.dots { color: var(--vscode-descriptionForeground); letter-spacing: 2px; user-select: none; }
tr.editable td.masked { cursor: text; }
.absent { color: var(--vscode-descriptionForeground); font-style: italic; }
td.acts { width: 1%; padding-right: 0; }
div.acts { display: flex; gap: 2px; justify-content: flex-end; align-items: center; }
.mark { display: block; color: var(--vscode-descriptionForeground); font-weight: normal; font-style: italic; line-height: 1.4; }
.problem { display: block; color: var(--vscode-errorForeground); font-weight: normal; line-height: 1.4; }
.mark:empty, .problem:empty { display: none; }
table.differences tr.same { display: none; }
.choice { display: flex; gap: 6px; align-items: center; width: max-content; margin: 0 0 8px; font-family: var(--vscode-font-family); cursor: pointer; }
td .choice { margin: 0; }

input.key, textarea, select { box-sizing: border-box; font: inherit; border-radius: 2px; outline-offset: -1px;
  color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); }
input.key { width: 100%; height: 24px; padding: 0 6px; font-weight: 600; }
input.key[aria-invalid="true"] { border-color: var(--vscode-inputValidation-errorBorder, var(--vscode-errorForeground)); }
textarea { width: 100%; min-height: 24px; max-height: 60vh; padding: 1px 6px; line-height: 1.5; resize: vertical; field-sizing: content; overflow-wrap: anywhere; }
textarea.masked { -webkit-text-security: disc; }
select { height: 24px; margin-left: 6px; color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background);
  border-color: var(--vscode-dropdown-border, var(--vscode-contrastBorder, transparent)); }

button { font: inherit; padding: 2px 10px; cursor: pointer; border-radius: 2px; white-space: nowrap;
  color: var(--vscode-button-secondaryForeground, var(--vscode-button-foreground));
  background: var(--vscode-button-secondaryBackground, var(--vscode-button-background));
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
button:hover { background: var(--vscode-button-secondaryHoverBackground, var(--vscode-button-hoverBackground)); }
button.primary { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.primary:hover { background: var(--vscode-button-hoverBackground); }
button:disabled { opacity: 0.5; cursor: default; }
button.icon { display: flex; width: 24px; height: 24px; padding: 3px; color: var(--vscode-icon-foreground, inherit);
  background: transparent; border-color: transparent; border-radius: 5px; }
button.icon:hover { background: var(--vscode-toolbar-hoverBackground, transparent); outline: 1px dashed var(--vscode-toolbar-hoverOutline, transparent); }
button.icon svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.1; stroke-linecap: round; stroke-linejoin: round; }
.forms button { border-radius: 0; }
.forms button:first-child { border-radius: 2px 0 0 2px; }
.forms button:last-child { border-radius: 0 2px 2px 0; }
.forms button[aria-pressed="true"] { font-weight: 600; text-decoration: underline; text-underline-offset: 3px;
  color: var(--vscode-inputOption-activeForeground, inherit); background: var(--vscode-inputOption-activeBackground, transparent);
  border-color: var(--vscode-inputOption-activeBorder, transparent); }
div > table + button { margin-top: 8px; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }

.footer { position: sticky; bottom: 0; margin-top: 12px; padding: 8px 0 12px; background: var(--vscode-editor-background);
  border-top: 1px solid var(--vscode-widget-border, var(--vscode-editorWidget-border, transparent)); }
.changes { margin: 0 0 8px; overflow-wrap: anywhere; }
.buttons { display: flex; flex-wrap: wrap; gap: 6px; }
.announcement { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
