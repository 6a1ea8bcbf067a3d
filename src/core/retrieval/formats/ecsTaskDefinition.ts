import type { RetrievalFormat } from '../format';
import { refuse } from '../language';
import { hasUnder, mayBeData, readDataFile } from './dataFile';
import { findScalarPart, listWholeScalars } from './dataScalar';
import { findEnvironment, moveToSecrets, nameByVariable } from './ecsSecrets';

/** An Amazon ECS task definition as `aws ecs register-task-definition` reads it. */
export const ecsTaskDefinition: RetrievalFormat = {
  name: 'task definition',
  styles: ['reference', 'parameter-store'],
  mayBe: mayBeData,
  recognises: (file) =>
    /\bcontainerDefinitions\b/.test(file.text) &&
    hasUnder(readDataFile(file).scalars, ['containerDefinitions', 0]),
  findScalar: (file, range) => {
    const data = readDataFile(file);
    const part = findScalarPart(data.scalars, file.text, range);
    return part && nameByVariable(part, data);
  },
  listScalars: (file) => {
    const data = readDataFile(file);
    return listWholeScalars(data.scalars).map((part) => nameByVariable(part, data));
  },
  isSound: (file) => readDataFile(file).isSound,

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
