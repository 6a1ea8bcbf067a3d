import type { SourceFile } from './retrieval';

interface Advice {
  /** Matches the path, or with `text` the content too. */
  readonly path: RegExp;
  readonly text?: RegExp;
  readonly advice: string;
}

/** Why nothing can be kept secret in code of a browser or an app. */
export const browserReason =
  'This code runs in the browser or on the device of whoever uses it, where every value is public: use the secret on the server.';

const run = 'start it with secret-lens run';
const yaml = /\.ya?ml$/i;

/** What is possible where a value is in a file that no reference to a secret can stand in; the first that matches counts. */
const table: readonly Advice[] = [
  {
    path: /(?:^|\/)\.npmrc$/,
    advice: `npm puts variables of the environment into .npmrc: write \${NPM_TOKEN} in place of the value, and ${run}.`,
  },
  {
    path: /(?:^|\/)\.pypirc$/,
    advice: `twine reads TWINE_USERNAME and TWINE_PASSWORD: take the line out, and ${run}.`,
  },
  {
    path: /(?:^|\/)gradle\.properties$/,
    advice: `Gradle reads a property from ORG_GRADLE_PROJECT_ and its name in the environment: take the line out, and ${run}.`,
  },
  {
    path: /(?:^|\/)settings\.xml$/,
    text: /<settings[\s>]/,
    advice: `Maven puts variables of the environment into settings.xml: write \${env.NAME} in place of the value, and ${run}.`,
  },
  {
    path: /(?:^|\/)nuget\.config$/i,
    advice: `NuGet puts variables of the environment into its configuration: write %NAME% in place of the value, and ${run}.`,
  },
  {
    path: /(?:^|\/)(?:web|app)(?:\.\w+)?\.config$/i,
    advice:
      'Nothing of AWS reads this file: the configuration builder Microsoft.Configuration.ConfigurationBuilders.Environment puts variables of the environment in place of its settings.',
  },
  {
    path: /(?:^|\/)(?:launchSettings|local\.settings)\.json$/i,
    advice:
      'The file is for one developer’s machine: take it out of the repository, or keep the value in dotnet user-secrets.',
  },
  {
    path: /(?:^|\/)php[\w.-]*\.ini$/,
    advice: `PHP puts variables of the environment into php.ini: write \${NAME} in place of the value, and ${run}.`,
  },
  {
    path: /(?:^|\/)\.pgpass$/,
    advice: `PostgreSQL’s programs read PGPASSWORD: take the line out, and ${run}.`,
  },
  {
    path: /(?:^|\/)[._]netrc$/,
    advice:
      'Programs read this file as it is: give git a credential helper, and others the value at each call.',
  },
  {
    path: /(?:^|\/)\.docker\/config\.json$|(?:^|\/)\.dockercfg$/,
    advice:
      'Docker keeps no value here when it has a credential helper: set credHelpers or credsStore, and log in again.',
  },
  {
    path: /(?:^|\/)\.aws\/(?:credentials|config)$/,
    advice:
      'The AWS SDK needs no lasting keys: use IAM Identity Center (aws configure sso), a role or a credential_process, and deactivate the key.',
  },
  {
    path: /\.tfstate(?:\.backup)?$/,
    advice:
      'Terraform writes values into its state whatever the configuration says: keep the state in an encrypted backend and out of the repository.',
  },
  {
    path: /\.(?:vue|svelte)$/i,
    advice: browserReason,
  },
  {
    path: /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i,
    advice:
      'What a Dockerfile sets stays in the image: mount a secret in the build (RUN --mount=type=secret), and give the container its variables when it starts.',
  },
  {
    path: /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/,
    advice:
      'make shows and hands on what a makefile sets: let the recipe’s script read the secret, or take it from the environment.',
  },
  {
    path: /(?:^|\/)Jenkinsfile[^/]*$/,
    advice:
      'Jenkins reads secrets of AWS by its plugin AWS Secrets Manager Credentials Provider: name the credential in credentials() or withCredentials.',
  },
  {
    path: /(?:^|\/)\.gitlab-ci[^/]*\.ya?ml$/,
    advice:
      'Set the value as a masked variable of the project, or give the job a role by id_tokens and read the secret with the AWS command line in its script.',
  },
  {
    path: /(?:^|\/)\.circleci\/.*\.ya?ml$/,
    advice:
      'Set the value in a context of CircleCI, or give the job a role by OpenID Connect and read the secret with the AWS command line.',
  },
  {
    path: /(?:^|\/)bitbucket-pipelines\.yml$/,
    advice:
      'Set the value as a secured variable, or give the step a role by OpenID Connect and read the secret with the AWS command line.',
  },
  {
    path: /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/,
    advice:
      'The task SecretsManagerGetSecret of the AWS Toolkit for Azure DevOps reads a secret into a variable of the pipeline: refer to that.',
  },
  {
    path: yaml,
    text: /^(?:-[ \t]+|[ \t]{2})hosts[ \t]*:|^-[ \t]+name[ \t]*:[^\n]*\n[ \t]+(?:ansible|amazon)\.\w+\./m,
    advice:
      'Ansible looks secrets up: write "{{ lookup(\'amazon.aws.secretsmanager_secret\', NAME) }}" in place of the value.',
  },
  {
    path: /(?:^|\/)values[\w.-]*\.ya?ml$/,
    advice:
      'Values of a Helm chart are kept with every release: let the chart use a Secret that is there (existingSecret), made by an ExternalSecret.',
  },
  {
    path: /\.(?:md|markdown|mdx|rst|adoc|txt|html?)$/i,
    advice: 'The file is read by people: write a placeholder in place of the value.',
  },
  {
    path: /\.(?:properties|ini|cfg|cnf|conf|toml|xml|plist|ya?ml|jsonc?|json5|config)$/i,
    advice: `No reference to a secret is known in this file: let the program that reads it take the value from the environment (${run}) or from Secrets Manager, or keep the whole file as a secret and write it where the program is deployed.`,
  },
];

/** Why a value cannot make way for its retrieval in a file that no language or format of the planner reads. */
export function adviseAgainst({ path, languageId, text }: SourceFile): string {
  const found = table.find((row) => row.path.test(path) && (row.text?.test(text) ?? true));
  return found?.advice ?? `No retrieval code is known for this kind of file (${languageId}).`;
}
