/** SonarQube and SonarCloud: user (`squ_`), project (`sqp_`) and global (`sqa_`) tokens. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const sonarRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'sonar-token',
    name: 'SonarQube token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['squ_', 'sqp_', 'sqa_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
    sourceUrl: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
  }),
];
