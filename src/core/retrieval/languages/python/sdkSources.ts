import type { Node } from 'web-tree-sitter';
import { findImportedName } from './imports';
import type { ImportAdditions } from './imports';
import { functionOf, openClient, readKeyword, writeSignature } from './secretSource';
import type { SecretSource } from './secretSource';
import type { PythonStyle } from './sourceStyle';

/** Whether the call is one of that name of the module, as the file has imported it. */
function isImported(call: Node, module: string, name: string): boolean {
  const root = call.tree.rootNode;
  const whole = findImportedName(root, module, undefined);
  return [
    findImportedName(root, module, name),
    whole === undefined ? undefined : `${whole}.${name}`,
  ].includes(functionOf(call));
}

function opensClient(call: Node, method: RegExp): boolean {
  const service = readKeyword(call, 'service_name') ?? call.childForFieldName('arguments')?.firstNamedChild;
  return (
    method.test(functionOf(call)) &&
    service?.type === 'string' &&
    /^['"]secretsmanager['"]$/.test(service.text)
  );
}

function returnSecretString({ quote }: PythonStyle): readonly string[] {
  return [
    `>if ${quote}SecretString${quote} not in response:`,
    `>>raise ValueError(f${quote}Secret {name} has no string value.${quote})`,
    `>return response[${quote}SecretString${quote}]`,
  ];
}

const callsGetSecretValue: SecretSource['isReadBy'] = (call, parameter) =>
  functionOf(call).endsWith('.get_secret_value') && readKeyword(call, 'SecretId')?.text === parameter;

export const boto3: SecretSource = {
  helperNames: ['get_secret', 'read_secret'],
  isAsync: false,
  keeps: false,
  describes: false,
  packages: () => ['boto3'],
  shared: () => ({
    name: 'secrets_manager',
    isRegional: true,
    make: (context) => openClient(`${context.imports.use('boto3')}.client`, context),
    isMadeBy: (call) => opensClient(call, /(^|\.)client$/),
  }),
  isReadBy: callsGetSecretValue,
  write: (name, client, { style }) => [
    writeSignature(name, style),
    `>response = ${client}.get_secret_value(SecretId=name)`,
    ...returnSecretString(style),
  ],
};

/** A client is tied to its event loop, so that only the session is kept. */
function asyncSource(
  library: string,
  method: string,
  makeSession: (imports: ImportAdditions) => string,
  isMadeBy: (call: Node) => boolean,
): SecretSource {
  return {
    helperNames: ['get_secret_async'],
    isAsync: true,
    keeps: false,
    describes: false,
    packages: () => [library],
    shared: () => ({
      name: 'aws_session',
      isRegional: false,
      make: ({ imports }) => makeSession(imports),
      isMadeBy,
    }),
    isReadBy: callsGetSecretValue,
    write: (name, session, context) => [
      `async ${writeSignature(name, context.style)}`,
      `>async with ${openClient(`${session}.${method}`, context)} as client:`,
      '>>response = await client.get_secret_value(SecretId=name)',
      ...returnSecretString(context.style),
    ],
  };
}

export const aioboto3 = asyncSource(
  'aioboto3',
  'client',
  (imports) => `${imports.use('aioboto3')}.Session()`,
  (call) => isImported(call, 'aioboto3', 'Session'),
);

export const aiobotocore = asyncSource(
  'aiobotocore',
  'create_client',
  (imports) => `${imports.useFrom('aiobotocore.session', 'get_session')}()`,
  (call) => ['get_session', 'AioSession'].some((name) => isImported(call, 'aiobotocore.session', name)),
);
