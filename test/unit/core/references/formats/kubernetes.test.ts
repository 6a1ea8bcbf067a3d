import { checkReferences } from '../checkReferences';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

describe('references in Kubernetes manifests', () => {
  checkReferences(
    'finds the data of an ExternalSecret, its keys and versions',
    'external.yaml',
    `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db }
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: aws-secrets-manager }
  data:
    - secretKey: password
      remoteRef:
        key: «prod/db»
        property: «password»
        version: «AWSPREVIOUS»
    - secretKey: nested
      remoteRef: { key: '«prod/db»', property: "«friends».1.first", version: uuid/«01234567-89ab-cdef-0123-456789abcdef» }
    - secretKey: dotted
      remoteRef: { key: «${arn}», property: '«a\\.b»' }
  dataFrom:
    - extract: { key: «prod/api» }
    - find: { name: { regexp: prod/.* } }
`,
    [
      'prod/db#password?stage=AWSPREVIOUS',
      'prod/db#friends?version=01234567-89ab-cdef-0123-456789abcdef',
      `${arn}#a.b`,
      'prod/api json',
    ],
  );

  checkReferences(
    'takes the region and the service from the store of the file',
    'external.yaml',
    `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: mine }
spec:
  provider:
    aws: { service: SecretsManager, region: «eu-central-1» }
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: aws-parameters }
spec: { provider: { aws: { service: ParameterStore, region: eu-central-1 } } }
---
apiVersion: external-secrets.io/v1beta1
kind: ClusterExternalSecret
spec:
  externalSecretSpec:
    secretStoreRef: { name: mine }
    data:
      - secretKey: a
        remoteRef: { key: «prod/a» }
      - secretKey: b
        sourceRef: { storeRef: { name: aws-parameters } }
        remoteRef: { key: /prod/b }
`,
    ['prod/a?region=eu-central-1'],
  );

  checkReferences(
    'leaves other stores, other kinds and what a template fills in',
    'external.yaml',
    `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: {{ .Release.Name }} }
spec:
{{- if .Values.on }}
  secretStoreRef: { name: vault-backend }
{{- end }}
  data:
    - remoteRef: { key: prod/db }
---
kind: ExternalSecret
spec:
  secretStoreRef: { name: aws }
  data:
    - remoteRef: { key: "{{ .Values.env }}/db" }
    {{- if .Values.second }}
    - remoteRef: { key: «prod/second» }
    {{- end }}
---
kind: Other
spec:
  secretStoreRef: { name: aws }
  data:
    - remoteRef: { key: prod/db }
`,
    ['prod/second'],
  );

  checkReferences(
    'finds the objects of a SecretProviderClass',
    'class.yaml',
    `apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
spec:
  provider: aws
  parameters:
    region: «eu-west-1»
    failoverRegion: «us-east-1»
    objects: |
      - objectName: «prod/db»
        objectType: secretsmanager
        objectVersionLabel: "«AWSPREVIOUS»"
        jmesPath:
          - path: «username»
            objectAlias: user
          - path: '"«pass-word»"'
            objectAlias: pass
          - path: «nested».key
            objectAlias: n
      - objectName: "«${arn}»"
        objectAlias: x
        objectVersion: «01234567-89ab-cdef-0123-456789abcdef»
        failoverObject:
          objectName: «prod/other»
      - objectName: /a/parameter
        objectType: ssmparameter
`,
    [
      'prod/db#username,pass-word,nested?region=eu-west-1&stage=AWSPREVIOUS',
      `${arn}?region=eu-west-1&version=01234567-89ab-cdef-0123-456789abcdef`,
      'prod/other?region=us-east-1',
    ],
  );

  checkReferences(
    'reads objects in a string in quotes, and none of another provider',
    'class.yaml',
    `kind: SecretProviderClass
spec:
  provider: aws
  parameters:
    objects: "- objectName: '«prod/db»'\\n  objectType: secretsmanager\\n"
---
kind: SecretProviderClass
spec:
  provider: azure
  parameters:
    objects: |
      - objectName: prod/db
        objectType: secretsmanager
`,
    ['prod/db'],
  );

  checkReferences(
    'finds ARNs in the environment of a container',
    'pod.yaml',
    `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      env:
        - { name: DB_SECRET_ARN, value: '«${arn}»' }
      args: [--secret-arn=«${arn}», x]
`,
    [arn, arn],
  );
});
