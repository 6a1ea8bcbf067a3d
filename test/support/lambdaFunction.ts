import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** An empty ZIP archive: the record that ends one, and nothing before it. */
const emptyZip = Uint8Array.of(0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0));

/** What the emulator takes for credentials. */
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Creates a Lambda function in moto, with the role that it must have; resolves to its ARN. It cannot run. */
export async function createLambdaFunction(
  endpoint: string,
  region: string,
  name: string,
  { letsSecretsManagerIn }: { readonly letsSecretsManagerIn: boolean },
): Promise<string> {
  await createRole(endpoint);
  const lambda = new LambdaClient({ endpoint, region, credentials });
  try {
    const { FunctionArn } = await lambda.send(
      new CreateFunctionCommand({
        FunctionName: name,
        Role: 'arn:aws:iam::123456789012:role/functions',
        Runtime: 'python3.13',
        Handler: 'index.handler',
        Code: { ZipFile: emptyZip },
      }),
    );
    if (letsSecretsManagerIn)
      await lambda.send(
        new AddPermissionCommand({
          FunctionName: name,
          StatementId: 'secrets',
          Action: 'lambda:InvokeFunction',
          Principal: 'secretsmanager.amazonaws.com',
        }),
      );
    return FunctionArn ?? '';
  } finally {
    lambda.destroy();
  }
}

/** By the query protocol, since nothing else here needs a client of IAM; a role that is there already is refused. */
async function createRole(endpoint: string): Promise<void> {
  const trust = {
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  };
  await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=test/20300101/us-east-1/iam/aws4_request, Signature=0',
    },
    body: new URLSearchParams({
      Action: 'CreateRole',
      Version: '2010-05-08',
      RoleName: 'functions',
      AssumeRolePolicyDocument: JSON.stringify(trust),
    }),
  });
}
