/** Plane: API tokens are `plane_api_` and the hexadecimal digits of a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const planeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'plane-api-token',
    name: 'Plane API token',
    description: 'Whoever has it reads and changes projects and issues as its owner.',
    prefixes: ['plane_api_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.plane.so/api-reference/introduction',
    sourceUrl: 'https://github.com/makeplane/plane/blob/preview/apps/api/plane/db/models/api.py',
  }),
];
