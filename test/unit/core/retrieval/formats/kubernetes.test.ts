import assert from 'node:assert/strict';
import { applyFix } from '../applyFix';
import { WrittenFiles } from './checker';
import { checkGolden as checkText, checkRefusal, type FormatGolden } from './goldens';

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

const written = new WrittenFiles();

function checkGolden(golden: FormatGolden): void {
  checkText(golden, written.add);
}

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
    'is asked for outside a List',
    path,
    'apiVersion: v1\nkind: List\nitems:\n- kind: Secret\n  stringData:\n    a: «correct horse»\n',
    /List/,
    options,
  );
});

const classHead = external
  .replace('external-secrets.io/v1', 'secrets-store.csi.x-k8s.io/v1')
  .replace('ExternalSecret', 'SecretProviderClass');
const objects = (...lines: string[]): string =>
  `    objects: |\n${lines.map((line) => `      ${line}\n`).join('')}`;
const madeSecret = (name: string, type: string, ...lines: string[]): string =>
  `  secretObjects:\n    - secretName: ${name}\n      type: ${type}\n      data:\n${lines.map((line) => `        ${line}\n`).join('')}`;

describe('a Secret of Kubernetes, for the Secrets Store CSI driver', () => {
  const style = 'secret-provider-class' as const;
  checkGolden({
    title: 'becomes a SecretProviderClass that makes it',
    path,
    before: `${service}---\n${head}type: kubernetes.io/basic-auth\ndata:\n  password: «${base64}»\n---\n${service}`,
    after:
      `${service}---\n${classHead}spec:\n  provider: aws\n  parameters:\n${objects('- objectName: app/greeting', '  objectType: secretsmanager', '  jmesPath:', `    - path: '"api-key"'`, '      objectAlias: password')}${madeSecret('app', 'kubernetes.io/basic-auth', '- objectName: password', '  key: password')}---\n${service}`.replace(
        `'"api-key"'`,
        String.raw`"\"api-key\""`,
      ),
    options: { style, target: { jsonKey: 'api-key' } },
    notes: [/syncSecret\.enabled=true/, /DescribeSecret on app\/greeting/, /mounts the class/],
  });
  checkGolden({
    title: 'names the region, and files otherwise than secrets',
    path,
    before: `${head}stringData:\n  password: «correct horse»\n`,
    after: `${classHead}spec:\n  provider: aws\n  parameters:\n    region: eu-west-1\n${objects('- objectName: password', '  objectType: secretsmanager', '  objectAlias: password-value')}${madeSecret('app', 'Opaque', '- objectName: password-value', '  key: password')}`,
    options: { style, target: { secretName: 'password', region: 'eu-west-1' } },
  });

  it('is left to an ExternalSecret where it has other keys', async () => {
    const text = `${head}stringData:\n  user: u\n  password: «correct horse»\n`;
    const outcome = await applyFix({ path, text }, { style });
    assert.equal(outcome.kind, 'refused');
    assert.match(outcome.reason, /adds no key/);
    assert.deepEqual(outcome.alternatives, ['external-secret']);
  });
});

describe('a container of Kubernetes', () => {
  const deployment = (container: string, rest = ''): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n  namespace: prod\nspec:\n  selector: {}\n  template:\n    spec:\n      containers:\n      - name: web\n${container}${rest}`;
  const variable = (name: string, secretKey = name, indentation = '        '): string =>
    [
      '- name: ' + name,
      '  valueFrom:',
      '    secretKeyRef:',
      '      name: shop-secrets',
      '      key: ' + secretKey,
    ]
      .map((line) => `${indentation}${line}\n`)
      .join('');
  const made = (...items: string[]): string =>
    `---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: shop-secrets\n  namespace: prod\nspec:\n  refreshInterval: 1h\n  secretStoreRef:\n    kind: ClusterSecretStore\n    name: aws-secrets-manager\n  data:\n${items.join('')}`;
  const plain = (key: string): string =>
    `    - secretKey: ${key}\n      remoteRef:\n        key: app/greeting\n`;
  const external = { style: 'external-secret' as const };

  checkGolden({
    title: 'reads a variable from a Secret that an ExternalSecret makes',
    path,
    before: deployment(
      '        env:\n        - name: A\n          value: b\n        - name: TOKEN\n          value: "«correct horse»"\n        ports: []\n',
      `---\n${service}`,
    ),
    after: deployment(
      `        env:\n        - name: A\n          value: b\n${variable('TOKEN')}        ports: []\n`,
      `${made(plain('TOKEN'))}---\n${service}`,
    ),
    options: external,
    notes: [/start it again/, /ClusterSecretStore/],
  });
  checkGolden({
    title: 'adds a key to the ExternalSecret that is there',
    path,
    before: deployment(
      `        env:\n        - value: «correct horse»\n          name: PIN\n`,
      made(plain('TOKEN')),
    ),
    after: deployment(
      `        env:\n        - valueFrom:\n            secretKeyRef:\n              name: shop-secrets\n              key: PIN\n          name: PIN\n`,
      made(plain('TOKEN'), item('PIN')),
    ),
    options,
  });
  checkGolden({
    title: 'uses the key that is there for the same secret, and keeps brackets and Windows’ line endings',
    path,
    before: deployment(
      `        env: [{ name: PIN, value: «correct horse» }]\n`,
      made(plain('TOKEN')),
    ).replaceAll('\n', '\r\n'),
    after: deployment(
      `        env: [{ name: PIN, valueFrom: { secretKeyRef: { name: shop-secrets, key: TOKEN } } }]\n`,
      made(plain('TOKEN')),
    ).replaceAll('\n', '\r\n'),
    options: external,
  });
  checkGolden({
    title: 'refers to a variable in front where a part of a value is replaced',
    path,
    before: deployment(
      '        env:\n        - name: URL\n          value: https://u:«pa$$word»@$(HOST)/ # shop\n',
    ),
    after: deployment(
      `        env:\n${variable('GREETING')}        - name: URL\n          value: https://u:$(GREETING)@$(HOST)/ # shop\n`,
      made(plain('GREETING')),
    ),
    options: external,
    value: 'pa$word',
  });
  checkGolden({
    title: 'gives that variable a name that is free',
    path,
    before: deployment('        env:\n        - name: GREETING\n          value: a«correct horse»\n'),
    after: deployment(
      `        env:\n${variable('GREETING_SECRET', 'GREETING')}        - name: GREETING\n          value: a$(GREETING_SECRET)\n`,
      made(plain('GREETING')),
    ),
    options: external,
  });
  checkGolden({
    title: 'refers to a variable in its command, and gains a list for it',
    path,
    before: deployment('        args: ["--token", "«correct horse»"]\n'),
    after: deployment(
      `        args: ["--token", "$(GREETING)"]\n        env:\n${variable('GREETING', 'GREETING', '          ')}`,
      made(plain('GREETING')),
    ),
    options: external,
  });
  checkGolden({
    title: 'mounts the SecretProviderClass that makes its Secret',
    path,
    before: deployment('        env:\n        - name: TOKEN\n          value: «correct horse»\n'),
    after: deployment(
      `        env:\n${variable('TOKEN')}        volumeMounts:\n          - name: shop-secrets\n            mountPath: /mnt/shop-secrets\n            readOnly: true\n      volumes:\n        - name: shop-secrets\n          csi:\n            driver: secrets-store.csi.k8s.io\n            readOnly: true\n            volumeAttributes:\n              secretProviderClass: shop-secrets\n`,
      `---\n${classHead.replace('app # shop', 'shop-secrets')}spec:\n  provider: aws\n  parameters:\n${objects('- objectName: app/greeting', '  objectType: secretsmanager', '  objectAlias: TOKEN')}${madeSecret('shop-secrets', 'Opaque', '- objectName: TOKEN', '  key: TOKEN')}`,
    ),
    options: { style: 'secret-provider-class' },
  });
  checkGolden({
    title: 'has a second key made by the class that it mounts',
    path,
    before: deployment(
      `        env:\n        - name: PIN\n          value: «correct horse»\n        volumeMounts:\n        - name: s\n          mountPath: /s\n      volumes:\n      - name: s\n        csi:\n          driver: secrets-store.csi.k8s.io\n          volumeAttributes: { secretProviderClass: shop-secrets }\n`,
      `---\n${classHead.replace('app # shop', 'shop-secrets')}spec:\n  provider: aws\n  parameters:\n${objects('- objectName: app/greeting', '  objectType: secretsmanager', '  jmesPath:', '    - path: user', '      objectAlias: USER')}${madeSecret('shop-secrets', 'Opaque', '- objectName: USER', '  key: USER')}`,
    ),
    after: deployment(
      `        env:\n${variable('PIN')}        volumeMounts:\n        - name: s\n          mountPath: /s\n      volumes:\n      - name: s\n        csi:\n          driver: secrets-store.csi.k8s.io\n          volumeAttributes: { secretProviderClass: shop-secrets }\n`,
      `---\n${classHead.replace('app # shop', 'shop-secrets')}spec:\n  provider: aws\n  parameters:\n${objects('- objectName: app/greeting', '  objectType: secretsmanager', '  jmesPath:', '    - path: user', '      objectAlias: USER', '    - path: pin', '      objectAlias: PIN')}${madeSecret('shop-secrets', 'Opaque', '- objectName: USER', '  key: USER', '- objectName: PIN', '  key: PIN')}`,
    ),
    options: { style: 'secret-provider-class', target: { jsonKey: 'pin' } },
  });
  checkRefusal(
    'is left alone where its value is another variable’s too',
    path,
    deployment('        env:\n        - name: A\n          value: «correct horse$(B)»\n'),
    /refers to a variable/,
    external,
  );
  checkRefusal(
    'is left alone where the manifest has no fixed name',
    path,
    deployment('        env:\n        - name: A\n          value: «correct horse»\n').replace(
      'name: shop',
      'generateName: shop',
    ),
    /no fixed name/,
    external,
  );
  checkRefusal(
    'is left alone where other places repeat its value by an anchor',
    path,
    deployment(
      '        env:\n        - name: A\n          value: &a «correct horse»\n        - name: B\n          value: *a\n',
    ),
    /other places/,
    external,
  );
  checkRefusal(
    'is left alone at its image',
    path,
    deployment('        image: «correct horse»\n'),
    /No reference to a secret is known/,
    external,
  );
});

describe('the files written for Kubernetes', () => {
  written.checkWith(['kubernetes-validate', '--strict', '--no-warn']);
});
