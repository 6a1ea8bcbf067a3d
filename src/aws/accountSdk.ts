/**
 * The AWS SDK's clients of the services round the secrets, in a bundle of its own (dist/accountSdk.js): they are needed when a
 * rotation is set up, a key is chosen, an audit is asked for or a value goes to Parameter Store, and never to show the tree.
 */
export { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
export { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
export { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
export { GetPolicyCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
export {
  DeleteParameterCommand,
  GetParameterCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
