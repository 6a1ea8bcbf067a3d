import type { RetrievalFormat } from '../format';
import { refuse } from '../language';
import { hasUnder, mayBeData, readDataFile } from './dataFile';
import { findScalarPart, scalarsIn } from './dataScalar';
import { findEnvironment, moveToSecrets, nameByVariable } from './ecsSecrets';

/** An Amazon ECS task definition as `aws ecs register-task-definition` reads it. */
export const ecsTaskDefinition: RetrievalFormat = {
  name: 'task definition',
  styles: ['reference', 'parameter-store'],
  mayBe: mayBeData,
  recognises: (file) =>
    /\bcontainerDefinitions\b/.test(file.text) &&
    hasUnder(readDataFile(file).scalars, ['containerDefinitions', 0]),
  ...scalarsIn(readDataFile, nameByVariable),

  rewrite({ file, scalar, target, style }) {
    const data = readDataFile(file);
    const part = findScalarPart(data.scalars, file.text, scalar.range);
    if (part === undefined) return refuse('The range is not in a single value.');
    const environment = findEnvironment(part.scalar.path);
    return environment === undefined
      ? refuse(
          'Of a task definition only the environment of a container can come from a secret, and the options of a log driver, by secretOptions.',
        )
      : moveToSecrets(file, data, part, environment, target, style);
  },
};
