import type { Redacted } from '../../core/secrets/redacted';
import type { SecretValue } from '../../core/secrets/secret';
import { compareValues, isSamePart, readParts, type Part } from './compare';
import { isSameContent, type ValueContent } from './content';
import { addRow, removeRow, renameRow, setValue, startDraft, type Draft } from './draft';
import type { ViewState } from './protocol';

/** Whose value is kept of a key that two people have changed. */
export type Side = 'mine' | 'theirs';

/** One key of which the two sides of a conflict hold different values. */
interface ConflictedKey {
  readonly key: string | undefined;
  readonly mine: Part | undefined;
  readonly theirs: Part | undefined;
  /** The side that changed it; `undefined` when both did and a person must choose. */
  readonly proposed: Side | undefined;
}

/** Where two values that were made of the same one differ. */
function findConflicts(
  base: ValueContent,
  mine: ValueContent,
  theirs: ValueContent,
): readonly ConflictedKey[] {
  const original = readParts(base);
  return compareValues(theirs, mine)
    .filter(({ change }) => change !== 'same')
    .map(({ key, before, after }) => {
      const hasLeft = (content: ValueContent, part: Part | undefined): boolean =>
        key === undefined ? isSameContent(base, content) : isSamePart(original?.get(key), part);
      const proposed = hasLeft(mine, after) ? 'theirs' : hasLeft(theirs, before) ? 'mine' : undefined;
      return { key, mine: after, theirs: before, proposed };
    });
}

/**
 * What is to be decided when somebody stored another version of a secret while it was edited: for each key that differs,
 * whose value is kept. Where only one side changed a key, that side is proposed.
 */
export class Conflict {
  readonly theirs: SecretValue;
  readonly #mine: ValueContent;
  readonly #keys: readonly ConflictedKey[];
  #chosen: readonly (Side | undefined)[];

  /** @param base what both sides were made of */
  constructor(base: ValueContent, mine: ValueContent, theirs: SecretValue) {
    this.theirs = theirs;
    this.#mine = mine;
    this.#keys = findConflicts(base, mine, theirs);
    this.#chosen = this.#keys.map(({ proposed }) => proposed);
  }

  /** Whether there is anything to decide; not so when both sides stored the same. */
  get hasKeys(): boolean {
    return this.#keys.length > 0;
  }

  /** A key that nobody has decided about, by name; `undefined` when there is none. */
  get openKey(): string | undefined {
    const open = this.#keys.find((_, index) => this.#chosen[index] === undefined);
    return open && nameOf(open);
  }

  choose(row: number, side: Side): void {
    this.#chosen = this.#chosen.map((known, index) => (index === row ? side : known));
  }

  /** One's own value and theirs. */
  valuesOf(row: number): readonly (Redacted<string> | undefined)[] {
    const key = this.#keys[row];
    return [key?.mine?.value, key?.theirs?.value];
  }

  /** Their value with one's own under the keys that were chosen so. */
  merge(): Draft {
    const kept = this.#keys.filter((_, index) => this.#chosen[index] === 'mine');
    if (kept.some(({ key }) => key === undefined)) return startDraft(this.#mine);
    let draft = startDraft(this.theirs);
    for (const { key, mine } of kept) {
      const row = draft.rows.findLast((candidate) => candidate.key === key);
      if (mine === undefined) draft = row === undefined ? draft : removeRow(draft, row.id);
      else if (row !== undefined) draft = setValue(draft, row.id, mine.value, mine.kind);
      else {
        const id = draft.nextId;
        draft = setValue(renameRow(addRow(draft), id, key ?? ''), id, mine.value, mine.kind);
      }
    }
    return draft;
  }

  /** @param problem why the choices cannot be used, where they cannot */
  describe(name: string, problem?: string): ViewState {
    const note =
      'Somebody stored another version while you edited. Choose for each key what is kept. Nothing is stored before you save.';
    const rows = this.#keys.map((key, id) => {
      const side = this.#chosen[id];
      return {
        id,
        label: nameOf(key),
        change: key.proposed === undefined ? 'changed on both sides' : changedBy[key.proposed],
        has: [key.mine !== undefined, key.theirs !== undefined] as const,
        choice: side === undefined ? -1 : side === 'mine' ? 0 : 1,
      };
    });
    return {
      status: 'comparison',
      name,
      note,
      sides: ['Yours', 'Stored meanwhile'],
      rows,
      ...(problem === undefined ? {} : { problem }),
    };
  }
}

const changedBy: Readonly<Record<Side, string>> = { mine: 'changed by you', theirs: 'changed by them' };

function nameOf({ key }: ConflictedKey): string {
  return key ?? 'the value';
}
