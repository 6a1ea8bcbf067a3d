import type { DataScalar } from './dataScalar';

/** YAML's short form of a function, `!Sub`, as the key of its long form, `Fn::Sub`. */
function toLongForm(tag: string): string {
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

/** The path of a scalar of a template, with each function as a step whichever form it is written in. */
export function expandPath({ path, tags }: Pick<DataScalar, 'path' | 'tags'>): readonly (string | number)[] {
  const expanded: (string | number)[] = [];
  for (let depth = 0; depth <= path.length; depth++) {
    const tag = tags.get(depth);
    if (tag !== undefined && /^![A-Za-z]/.test(tag)) expanded.push(toLongForm(tag));
    const step = path[depth];
    if (step !== undefined) expanded.push(step);
  }
  return expanded;
}

export function isFunction(step: string | number): boolean {
  return typeof step === 'string' && /^(?:Fn::.+|Ref|Condition)$/.test(step);
}
