/** SonarQube and SonarCloud: user (`squ_`), project (`sqp_`) and global (`sqa_`) tokens. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

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
  defineNamedToken({
    id: 'sonar-legacy-token',
    name: 'SonarQube token (before 2022)',
    description: 'Whoever has it reads code and changes settings as its owner.',
    words: [
      'sonar_token',
      'sonar.login',
      'sonar_login',
      'sonartoken',
      'sonarcloud',
      'sonar.token',
      'sonar-token',
    ],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
    sourceUrl: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
  }),
];
