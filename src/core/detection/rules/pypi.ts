/**
 * PyPI: API tokens are macaroons in base64url after `pypi-`; the first bytes hold the location, `pypi.org` or
 * `test.pypi.org`, so that most tokens open with the same characters. Other indexes that run the same software have locations of their own.
 */
import { defineRule, type PatternRule } from '../rule';

export const pypiRules: readonly PatternRule[] = [
  defineRule({
    id: 'pypi-api-token',
    name: 'PyPI API token',
    description: 'Whoever has it uploads releases of its owner\u2019s projects.',
    severity: 'error',
    keywords: ['pypi-age'],
    pattern:
      /(?<![0-9A-Za-z])pypi-AgE(?:(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,1000}|[\w-]{82,1000})(?![\w-])/,
    reach: { after: 1100 },
    revocationUrl: 'https://pypi.org/help/#compromised-token',
    sourceUrl: 'https://docs.pypi.org/api/secrets/',
    samples: (build) => ({
      matches: [
        `password = «pypi-AgEIcHlwaS5vcmc${build.base64url(150)}»`,
        `password = «pypi-AgE${build.base64url(160)}»`,
      ],
      lookalikes: [`pypi-AgEIcHlwaS5vcmc${build.base64url(12)}`, `pypi-${build.base64url(100)}`],
    }),
  }),
];
