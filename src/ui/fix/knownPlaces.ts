import type * as vscode from 'vscode';
import { askPick } from '../prompts/inputs';
import { back } from '../prompts/steps';
import type { Destination } from './destination';
import type { ValuePlace } from '../../core/secrets/sharedValue';

/** The place as a destination where nothing has to be stored. */
export function toDestination({ connection, secretName, jsonKey }: ValuePlace): Destination {
  return { connection, secretName, ...(jsonKey !== undefined && { jsonKeys: [jsonKey] }) };
}

/** Offers the secrets that are known to hold a value; undefined when there are none or another is wanted. */
export async function chooseKnown(
  title: string,
  known: readonly ValuePlace[],
): Promise<Destination | undefined> {
  if (known.length === 0) return undefined;
  const picked = await askPick<vscode.QuickPickItem & { readonly place?: ValuePlace }>(
    { title, step: 1, totalSteps: 1, canGoBack: false },
    {
      placeholder: 'This value is stored already',
      items: [
        ...known.map((place) => ({
          label: `$(lock) ${place.secretName}`,
          description: [place.jsonKey && `key ${place.jsonKey}`, place.connection.region]
            .filter(Boolean)
            .join(', '),
          detail: 'Holds this very value',
          place,
        })),
        { label: '$(search) Another secret…' },
      ],
    },
  );
  return picked === back || picked.place === undefined ? undefined : toDestination(picked.place);
}
