import { checkGolden, checkRefusal } from './goldens';

const path = 'deploy/app.yaml';
const options = { style: 'external-secret' as const, target: { jsonKey: 'pass.word' } };
const base64 = Buffer.from('correct horse').toString('base64');

const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: app # shop\n  namespace: prod\n';
const spec = (key: string, target = ''): string =>
  `spec:\n  refreshInterval: 1h\n  secretStoreRef:\n    kind: ClusterSecretStore\n    name: aws-secrets-manager\n${target}  data:\n${item(key)}`;
const item = (key: string): string =>
  `    - secretKey: ${key}\n      remoteRef:\n        key: app/greeting\n        property: pass\\.word\n`;
const external = head.replace('v1', 'external-secrets.io/v1').replace('Secret', 'ExternalSecret');
const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: app\n';
const merged = '  target:\n    name: app\n    creationPolicy: Merge\n';

describe('a Secret of Kubernetes', () => {
  checkGolden({
    title: 'becomes an ExternalSecret when its only key moves, its base64 decoded',
    path,
    before: `${service}---\n${head}type: Opaque\ndata:\n  password: «${base64}»\n---\n${service}`,
    after: `${service}---\n${external}${spec('password')}---\n${service}`,
    options,
    notes: [/ClusterSecretStore called aws-secrets-manager/, /GetSecretValue on app\/greeting/],
  });
  checkGolden({
    title: 'keeps its type, and may hold plain text',
    path,
    before: `${head}type: kubernetes.io/basic-auth\nstringData:\n  password: '«correct horse»'`,
    after: `${external}${spec('password', '  target:\n    template:\n      type: kubernetes.io/basic-auth\n')}`,
    options,
  });
  checkGolden({
    title: 'keeps its other keys, and has the one merged in',
    path,
    before: `${head}stringData:\n  user: u\n  password: «correct horse»\n---\n${service}`,
    after: `${head}stringData:\n  user: u\n---\n${external.replace(' # shop', '')}${spec('password', merged)}---\n${service}`,
    options,
  });
  checkGolden({
    title: 'gives one more key to the ExternalSecret that is there',
    path,
    before: `${head}stringData:\n  user: «correct horse»\n  port: "1"\n---\n${external}${spec('password', merged)}`,
    after: `${head}stringData:\n  port: "1"\n---\n${external}${spec('password', merged)}${item('user')}`,
    options,
  });
  checkGolden({
    title: 'goes with its last key',
    path,
    before: `${head}stringData:\n  user: «correct horse»\n---\n${external}${spec('password', merged)}`,
    after: `${external}${spec('password', merged.replace('Merge', 'Owner'))}${item('user')}`,
    options,
  });
  checkGolden({
    title: 'may have line endings of Windows',
    path,
    before: `${head}stringData:\n  password: «correct horse»\n`.replaceAll('\n', '\r\n'),
    after: `${external}${spec('password')}`.replaceAll('\n', '\r\n'),
    options,
  });

  const whole = `${head}stringData:\n  password: «correct horse»\n`;
  checkRefusal(
    'is left alone in a template of Helm',
    path,
    whole.replace('prod', '"{{ .Values.ns }}"'),
    /Helm/,
    options,
  );
  checkRefusal(
    'is left alone without a name',
    path,
    whole.replace('name:', 'generateName:'),
    /no fixed name/,
    options,
  );
  checkRefusal('is left alone when it is immutable', path, `${whole}immutable: true\n`, /immutable/, options);
  checkRefusal(
    'is left alone where a part of a key is selected',
    path,
    whole.replace('«', 'a «'),
    /whole value/,
    options,
  );
  checkRefusal(
    'is asked for where a ConfigMap holds the value',
    path,
    whole.replace('Secret', 'ConfigMap').replace('stringData', 'data'),
    /ConfigMap keeps nothing secret/,
    options,
  );
  checkRefusal(
    'is asked for where a container has the value',
    path,
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: c\n    env:\n    - name: K\n      value: «correct horse»\n',
    /valueFrom\.secretKeyRef/,
    options,
  );
  checkRefusal(
    'is asked for outside a List',
    path,
    'apiVersion: v1\nkind: List\nitems:\n- kind: Secret\n  stringData:\n    a: «correct horse»\n',
    /List/,
    options,
  );
});
