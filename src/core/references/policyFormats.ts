import type { PolicyStatement } from '../secrets/policyStatement';

/** The ways in which a policy can be written. */
export const policyFormats = ['json', 'terraform', 'cloudformation'] as const;

export type PolicyFormat = (typeof policyFormats)[number];

const version = '2012-10-17';

/** A policy that allows, as a text that ends in a line break: JSON, a Terraform data source or a CloudFormation template. */
export function formatPolicy(statements: readonly PolicyStatement[], format: PolicyFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ Version: version, Statement: statements }, undefined, 2)}\n`;
    case 'terraform':
      return formatTerraform(statements);
    case 'cloudformation':
      return formatCloudFormation(statements);
  }
}

function formatTerraform(statements: readonly PolicyStatement[]): string {
  const blocks = statements.map(({ Action, Resource, Condition = {} }) => {
    const conditions = Object.entries(Condition).flatMap(([test, keys]) =>
      Object.entries(keys).map(([variable, values]) =>
        [
          '',
          '    condition {',
          `      test     = ${quoteHcl(test)}`,
          `      variable = ${quoteHcl(variable)}`,
          ...listHcl('values  ', values, '      '),
          '    }',
        ].join('\n'),
      ),
    );
    return [
      '  statement {',
      ...listHcl('actions  ', Action, '    '),
      ...listHcl('resources', Resource, '    '),
      ...conditions,
      '  }',
    ].join('\n');
  });
  return `data "aws_iam_policy_document" "secrets" {\n${blocks.join('\n\n')}\n}\n`;
}

function listHcl(name: string, values: string | readonly string[], indent: string): readonly string[] {
  const items = [values].flat();
  return items.length === 1
    ? [`${indent}${name} = [${items.map(quoteHcl).join('')}]`]
    : [`${indent}${name} = [`, ...items.map((item) => `${indent}  ${quoteHcl(item)},`), `${indent}]`];
}

/** A string of HCL, in which `${` and `%{` would begin a template. */
function quoteHcl(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');
}

function formatCloudFormation(statements: readonly PolicyStatement[]): string {
  const head = [
    'Resources:',
    '  SecretsPolicy:',
    '    Type: AWS::IAM::ManagedPolicy',
    '    Properties:',
    '      PolicyDocument:',
    `        Version: ${JSON.stringify(version)}`,
    '        Statement:',
  ];
  const lines = statements.flatMap(({ Effect, Action, Resource, Condition = {} }) => [
    `          - Effect: ${Effect}`,
    '            Action:',
    ...listYaml(Action, '              '),
    '            Resource:',
    ...listYaml(Resource, '              '),
    ...(Object.keys(Condition).length === 0 ? [] : ['            Condition:']),
    ...Object.entries(Condition).flatMap(([test, keys]) => [
      `              ${test}:`,
      ...Object.entries(keys).flatMap(([variable, values]) => [
        `                ${variable}:`,
        ...listYaml(values, '                  '),
      ]),
    ]),
  ]);
  return `${[...head, ...lines].join('\n')}\n`;
}

function listYaml(values: string | readonly string[], indent: string): readonly string[] {
  return [values].flat().map((value) => `${indent}- ${JSON.stringify(value)}`);
}
