import * as vscode from 'vscode';
import type { RetrievalStyle } from '../../core/retrieval/retrieval';
import { applyTextEdits } from '../../core/text/textEdit';
import { askPick } from '../prompts/inputs';
import { back, type StepFrame } from '../prompts/steps';
import type { Destination } from './destination';
import { isParameter, type SettledMove } from './move';
import { describeStyle } from '../../core/retrieval/styleNames';
import { countOf } from '../../core/text/countOf';
import type { PlannedMoves } from './planMoves';
import { pathOf } from './workspaceProject';

/** What will be stored and written. */
export interface Review {
  readonly settled: readonly SettledMove[];
  readonly plan: PlannedMoves;
  /** What the first document can be rewritten to. */
  readonly styles: readonly RetrievalStyle[];
  readonly style: RetrievalStyle | undefined;
}

export type ReviewAnswer =
  { readonly kind: 'go' } | { readonly kind: 'style'; readonly style: RetrievalStyle };

interface ReviewItem extends vscode.QuickPickItem {
  readonly act?: 'go' | 'show' | 'style';
}

const frame = (title: string): StepFrame => ({ title, step: 1, totalSteps: 1, canGoBack: false });

/** Shows everything that will be written, until the person agrees or wants another style; rejects when they leave. */
export async function askReview(title: string, review: Review): Promise<ReviewAnswer> {
  const preview = new PlanPreview(review.plan);
  try {
    for (;;) {
      const picked = await askPick(frame(title), {
        placeholder: 'This will be written. Nothing is yet.',
        items: itemsFor(review),
      });
      if (picked === back || picked.act === undefined) continue;
      if (picked.act === 'go') return { kind: 'go' };
      if (picked.act === 'show') await preview.show();
      else {
        const style = await askStyle(title, review);
        if (style !== undefined) return { kind: 'style', style };
      }
    }
  } finally {
    await preview.close();
  }
}

function itemsFor({ settled, plan, styles, style }: Review): ReviewItem[] {
  const stores = settled.some(({ destination }) => destination.store !== undefined);
  const parameters = settled.filter(isParameter);
  const secrets = settled.filter((one) => !isParameter(one));
  const advices = settled.flatMap(({ advice }) => (advice === undefined ? [] : [advice]));
  const files = plan.edits.size;
  const fileCount = countOf(files, 'file');
  const heading = (label: string): ReviewItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    {
      label: stores ? '$(check) Store and replace' : '$(check) Replace',
      detail: `${stores ? 'Store and read back, then change' : 'Change'} ${fileCount}. One Undo takes the edits back.`,
      act: 'go',
    },
    {
      label: '$(diff) Show the changes',
      detail: 'Open the files as they are beside what they become.',
      act: 'show',
    },
    ...(styles.length > 1 && style !== undefined
      ? [{ label: '$(symbol-method) Retrieved by', description: describeStyle(style), act: 'style' as const }]
      : []),
    ...(secrets.length === 0 ? [] : [heading('Secrets Manager')]),
    ...secrets.flatMap(({ move, destination }) => itemsOf('$(lock)', destination, move.values.length)),
    ...(parameters.length === 0 ? [] : [heading('Parameter Store')]),
    ...parameters.flatMap(({ destination }) => itemsOf('$(symbol-parameter)', destination, 1)),
    heading('Files'),
    ...[...plan.edits].map(([uri, edits]) => ({
      label: `$(file) ${pathOf(vscode.Uri.parse(uri, true))}`,
      description: countOf(edits.length, 'change'),
    })),
    ...(advices.length + plan.notes.length + plan.refused.length === 0 ? [] : [heading('To know')]),
    ...advices.flatMap((advice) => inLines('$(lightbulb)', advice)),
    ...plan.notes.flatMap((note) => inLines('$(info)', note)),
    ...plan.refused.flatMap(({ place: { document, range }, reason }) =>
      inLines(
        '$(warning)',
        `${pathOf(document.uri)}:${document.positionAt(range.start).line + 1} stays as it is: ${reason}`,
      ),
    ),
  ];
}

/** The characters of a line that the list shows without cutting it off, the section's name at its end included. */
const lineLength = 72;

function wrap(sentence: string): string[] {
  const lines = sentence.match(new RegExp(String.raw`.{1,${lineLength}}(?: |$)|\S+`, 'g')) ?? [sentence];
  return lines.map((line) => line.trimEnd());
}

/** A sentence as items of a line each, since the list cuts off what is longer. */
function inLines(icon: string, sentence: string): ReviewItem[] {
  return wrap(sentence).map((line, index) => ({ label: index === 0 ? icon : '$(blank)', description: line }));
}

function itemsOf(icon: string, destination: Destination, valueCount: number): ReviewItem[] {
  const [detail, ...further] = wrap(describeDestination(destination, valueCount));
  return [
    { label: `${icon} ${destination.secretName}`, ...(detail !== undefined && { detail }) },
    ...further.map((line) => ({ label: '$(blank)', description: line })),
  ];
}

function describeDestination({ connection, jsonKeys, store }: Destination, valueCount: number): string {
  const type = store?.kind === 'parameter' ? ` as ${store.parameter.type}` : '';
  const keys =
    jsonKeys === undefined ? '' : `, ${jsonKeys.length === 1 ? 'key' : 'keys'} ${jsonKeys.join(', ')}`;
  const verb =
    store === undefined ? 'read as it is' : store.kind === 'newKeys' ? 'extended' : `created${type}`;
  const place = `${connection.region}${connection.profile === undefined ? '' : `, profile ${connection.profile}`}`;
  return `${verb} in ${place}${keys}${valueCount > 1 && jsonKeys === undefined ? `, ${valueCount} values` : ''}`;
}

async function askStyle(title: string, { styles, style }: Review): Promise<RetrievalStyle | undefined> {
  const items = styles.map((candidate) => ({
    label: describeStyle(candidate),
    description: candidate === style ? 'now' : '',
    candidate,
  }));
  const picked = await askPick(
    { ...frame(title), canGoBack: true },
    {
      placeholder: 'How should the code get the value?',
      items,
      active: items.find((item) => item.candidate === style),
    },
  );
  return picked === back ? undefined : picked.candidate;
}

const scheme = 'secret-lens-preview';
const previewTitle = 'Changes of Secret Lens';

/** Shows a plan's files as they are beside what they become, which holds no more of the values than they do. */
class PlanPreview {
  readonly #plan: PlannedMoves;
  #registration: vscode.Disposable | undefined;

  constructor(plan: PlannedMoves) {
    this.#plan = plan;
  }

  async show(): Promise<void> {
    const texts = new Map<string, string>();
    const resources: [vscode.Uri, vscode.Uri, vscode.Uri][] = [];
    for (const [key, edits] of this.#plan.edits) {
      const uri = vscode.Uri.parse(key, true);
      const document = await vscode.workspace.openTextDocument(uri);
      const after = uri.with({ scheme, authority: '', query: '' });
      texts.set(after.toString(), applyTextEdits(document.getText(), edits));
      resources.push([uri, uri, after]);
    }
    this.#registration ??= vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    });
    await vscode.commands.executeCommand('vscode.changes', previewTitle, resources);
  }

  /** Closes what it has opened: without it the texts are gone. */
  async close(): Promise<void> {
    if (this.#registration === undefined) return;
    this.#registration.dispose();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(previewTitle)));
  }
}
