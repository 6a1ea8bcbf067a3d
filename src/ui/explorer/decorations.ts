import * as vscode from 'vscode';
import type { SecretAspect } from './describeSecret';

const scheme = 'secretlensstate';

interface Badge {
  readonly letters: string;
  /** Beside the letters, never instead of them. */
  readonly color?: string;
}

const badges: Readonly<Record<SecretAspect, Badge>> = {
  deleted: { letters: 'D', color: 'descriptionForeground' },
  unreadable: { letters: '!', color: 'list.warningForeground' },
  failed: { letters: 'R!', color: 'list.errorForeground' },
  rotating: { letters: 'R…', color: 'list.warningForeground' },
  managed: { letters: 'M' },
  replica: { letters: 'C' },
  rotation: { letters: 'R' },
  plain: { letters: '–' },
};

/**
 * What stands for a secret where the editor asks for decorations. It says all that its badge says, so that another state is
 * another URI and nobody has to be told of changes.
 * @param state the secret's state in words
 */
export function toStateUri(aspect: SecretAspect, id: string, state: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}`, query: aspect, fragment: state });
}

/** Shows a letter at the end of each secret of the tree, and what it means when it is pointed at. */
export function registerSecretDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => (uri.scheme === scheme ? decorate(uri) : undefined),
  });
}

function decorate({ query, fragment }: vscode.Uri): vscode.FileDecoration | undefined {
  if (!isAspect(query)) return undefined;
  const { letters, color } = badges[query];
  const themeColor = color === undefined ? undefined : new vscode.ThemeColor(color);
  return new vscode.FileDecoration(letters, fragment, themeColor);
}

function isAspect(text: string): text is SecretAspect {
  return Object.hasOwn(badges, text);
}
