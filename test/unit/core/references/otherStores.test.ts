import { checkReferences } from './checkReferences';
describe('references leave other stores of secrets alone', () => {
  checkReferences(
    'in JavaScript and TypeScript',
    'a.ts',
    `import { SecretManagerServiceClient } from '@google-cloud/secret-manager';
import { SecretClient } from '@azure/keyvault-secrets';
import { SecretsManager } from './our';
const client = new SecretManagerServiceClient();
client.accessSecretVersion({ name: 'projects/p/secrets/s/versions/latest' });
client.createSecret({ parent: 'projects/p', secretId: 'google/secret', secret: {} });
client.createSecret({ parent: 'projects/p', secretId: 'google/secret', Name: 'google/name' });
client.getSecretValue({ secretId: 'lower/case' });
new SecretClient(url, credential).getSecret('azure-secret');
vault.read('secret/data/db');
k8s.readNamespacedSecret('kube-secret', 'default');
docker.createSecret({ Name: 'docker-secret', Data: 'x' });
const o = { SecretId: 'tencent/AKID', SecretKey: 'x' };
new SmsClient({ credential: { SecretId: 'tencent' } });
cos.getObject({ SecretId: 'tencent2' });
input.getSecretValue('x');
passport.use(new Strategy({ secretId: 'abc' }));
const s = k8s.Secret.fromSecretName('a', 'b', 'name');
`,
    [],
  );
  checkReferences(
    'in Python',
    'a.py',
    `from google.cloud import secretmanager
import hvac
client = secretmanager.SecretManagerServiceClient()
client.create_secret(request={'parent': 'p', 'secret_id': 'google/secret'})
client.create_secret(parent='p', secret_id='google/secret2', secret={})
client.access_secret_version(name='projects/p/secrets/s/versions/1')
hvac.Client().secrets.kv.v2.read_secret_version(path='vault/secret')
SecretClient(vault_url=u, credential=c).get_secret('azure-secret')
docker.from_env().api.create_secret('docker', b'x')
kubernetes.client.CoreV1Api().read_namespaced_secret('kube', 'default')
infisical.get_secret_value(secret_name='x')
settings.token.get_secret_value()
TencentCredential(SecretId='tencent')
`,
    [],
  );
  checkReferences(
    'in Java',
    'A.java',
    `import com.google.cloud.secretmanager.v1.*;
class A { void a() {
  SecretManagerServiceClient client = SecretManagerServiceClient.create();
  client.createSecret(ProjectName.of("p"), "google/secret", Secret.newBuilder().build());
  client.createSecret(CreateSecretRequest.newBuilder().setParent("p").setSecretId("google/secret2").build());
  client.getSecret(GetSecretRequest.newBuilder().setName("google/secret3").build());
  client.deleteSecret(DeleteSecretRequest.newBuilder().setName("google/secret4").build());
  secretClient.getSecret("azure");
  vaultTemplate.read("secret/db");
  client.describeSecret(r -> r.name("not/id"));
  docker.createSecret(SecretSpec.builder().name("docker").build());
} }
`,
    [],
  );
  checkReferences(
    'in Kotlin',
    'A.kt',
    `import com.google.cloud.secretmanager.v1.SecretManagerServiceClient
fun a() {
  val client = SecretManagerServiceClient.create()
  client.createSecret(ProjectName.of("p"), "google/secret", Secret.newBuilder().build())
  client.createSecret(CreateSecretRequest.newBuilder().setSecretId("google/secret2").build())
  secretClient.getSecret("azure")
}
`,
    [],
  );
  checkReferences(
    'in Go',
    'a.go',
    `package a
import secretmanager "cloud.google.com/go/secretmanager/apiv1"
func a() {
  client.CreateSecret(ctx, &secretmanagerpb.CreateSecretRequest{Parent: "p", SecretId: "google/secret"})
  client.GetSecret(ctx, &secretmanagerpb.GetSecretRequest{Name: "google/2"})
  client.DeleteSecret(ctx, &secretmanagerpb.DeleteSecretRequest{Name: "google/3"})
  vault.Logical().Read("secret/data/x")
  kube.CoreV1().Secrets("default").Get(ctx, "kube", metav1.GetOptions{})
  azsecrets.NewClient(u, c, nil).GetSecret(ctx, "azure", "", nil)
  approle.NewAppRoleAuth("role", &approle.SecretID{FromString: "x"})
}
`,
    [],
  );
  checkReferences(
    'in C#',
    'A.cs',
    `using Google.Cloud.SecretManager.V1;
class A { void R() {
  client.CreateSecret(new CreateSecretRequest { ParentAsProjectName = p, SecretId = "google/secret", Secret = s });
  client.CreateSecret(new ProjectName("p"), "google/2", new Secret());
  client.AccessSecretVersion(new SecretVersionName("p", "google/3", "1"));
  new SecretClient(uri, cred).GetSecret("azure");
  vault.V1.Secrets.KeyValue.V2.ReadSecretAsync("vault");
  kube.ReadNamespacedSecret("kube", "default");
} }
`,
    [],
  );
  checkReferences(
    'in Rust',
    'a.rs',
    `use google_cloud_secretmanager_v1::client::SecretManagerService;
async fn a() {
  client.create_secret().set_parent("p").set_secret_id("google/secret").send().await;
  client.get_secret().set_name("google/2").send().await;
  client.delete_secret().set_name("google/3").send().await;
  vaultrs::kv2::read(&client, "secret", "vault").await;
  secrets.get("kube").await;
}
`,
    [],
  );
  checkReferences(
    'in Ruby',
    'a.rb',
    `require "google/cloud/secret_manager"
client = Google::Cloud::SecretManager.secret_manager_service
client.create_secret(parent: "p", secret_id: "google/secret", secret: {})
client.delete_secret(name: "google/2")
client.access_secret_version(name: "google/3")
Vault.logical.read("secret/x")
Azure.get_secret("x")
`,
    [],
  );
  checkReferences(
    'in PHP',
    'a.php',
    `<?php
use Google\\Cloud\\SecretManager\\V1\\Client\\SecretManagerServiceClient;
$client = new SecretManagerServiceClient();
$client->createSecret('p', 'google/secret', new Secret());
$client->createSecret((new CreateSecretRequest())->setParent('p')->setSecretId('google/2'));
$client->createSecret(['parent' => 'p', 'secretId' => 'google/3']);
$client->accessSecretVersion('x');
$cred = new Credential(['SecretId' => 'tencent']);
`,
    [],
  );
  checkReferences(
    'in shells, and what is only printed',
    'a.sh',
    `gcloud secrets create google/secret --replication-policy=automatic # secretsmanager
gcloud secrets versions access latest --secret=google/2
az keyvault secret show --name azure --vault-name v
vault kv get secret/db
kubectl get secret kube -o json
docker secret create x y
awslocal s3 ls secretsmanager --secret-id no
echo aws secretsmanager get-secret-value --secret-id in/echo
grep "aws" secretsmanager get-secret-value --secret-id in/grep
`,
    [],
  );
  checkReferences(
    'in PowerShell',
    'a.ps1',
    `Get-AzKeyVaultSecret -VaultName v -Name azure
Get-Secret -Name local -Vault v
Get-SECRandomPassword -Name x
Get-SECSecretList -Filter x
Set-Secret -Name x
`,
    [],
  );
  checkReferences(
    'in manifests of Kubernetes',
    'a.yaml',
    `apiVersion: v1
kind: Pod
metadata: { name: secretsmanager }
spec:
  containers:
    - env:
        - name: X
          valueFrom: { secretKeyRef: { name: kube-secret, key: password } }
      envFrom: [{ secretRef: { name: kube } }]
  volumes:
    - secret: { secretName: kube }
---
kind: ExternalSecret
spec:
  secretStoreRef: { name: vault, kind: SecretStore }
  data: [{ secretKey: a, remoteRef: { key: vault/path, property: p } }]
---
kind: SecretStore
metadata: { name: vault }
spec: { provider: { vault: { server: x } } }
---
kind: SecretProviderClass
spec: { provider: gcp, parameters: { secrets: "- resourceName: projects/p/secrets/x" } }
`,
    [],
  );
  checkReferences(
    'in Compose',
    'compose.yaml',
    `# secretsmanager
services:
  a:
    secrets: [docker-secret]
    environment: { SECRET_ID: not/ours }
secrets:
  docker-secret: { external: true, name: x }
`,
    [],
  );
  checkReferences(
    'in Terraform',
    'a.tf',
    `# secretsmanager
resource "google_secret_manager_secret" "a" { secret_id = "google" }
data "google_secret_manager_secret_version" "b" { secret = "google" }
data "azurerm_key_vault_secret" "c" { name = "azure" }
data "vault_generic_secret" "d" { path = "secret/x" }
resource "kubernetes_secret" "e" { metadata { name = "kube" } }
resource "docker_secret" "f" { name = "docker" }
`,
    [],
  );
});
describe('references leave classes of the file alone whose methods are called like operations', () => {
  checkReferences(
    'in JavaScript and TypeScript',
    'a.ts',
    `import x from '@google-cloud/secretmanager';
class Vault { getSecretValue(input: { SecretId: string }) { return input; } }
const vault = new Vault();
vault.getSecretValue({ SecretId: 'not/ours' });
new Vault().getSecretValue({ SecretId: 'not/ours' });
const fake = { getSecretValue: (o) => o };
fake.getSecretValue({ SecretId: 'not/ours' });
`,
    [],
  );
  checkReferences(
    'in Python',
    'a.py',
    `# secretsmanager
class Vault:
    def get_secret_value(self, SecretId):
        return SecretId
vault = Vault()
vault.get_secret_value(SecretId='not/ours')
Vault().get_secret_value(SecretId='not/ours')
def f(v: Vault):
    v.get_secret_value(SecretId='not/ours')
class Real:
    def get_secret_value(self, SecretId):
        return boto3.client('secretsmanager').get_secret_value(SecretId=SecretId)
Real().get_secret_value(SecretId='«ours»')
`,
    ['ours'],
  );
  checkReferences(
    'in Ruby',
    'a.rb',
    `# secret_manager
class Vault
  def get_secret_value(secret_id:)
    secret_id
  end
end
Vault.new.get_secret_value(secret_id: 'not/ours')
vault = Vault.new
vault.get_secret_value(secret_id: 'not/ours')
`,
    [],
  );
  checkReferences(
    'in PHP',
    'a.php',
    `<?php // secret_manager
class Vault { function getSecretValue(array $o) { return $o; } }
$v = new Vault();
$v->getSecretValue(['SecretId' => 'not/ours']);
(new Vault())->getSecretValue(['SecretId' => 'not/ours']);
`,
    [],
  );
});
