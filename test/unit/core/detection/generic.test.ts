import assert from 'node:assert/strict';
import { judgeName } from '../../../../src/core/detection/generic/credentialName';
import { computeRandomness } from '../../../../src/core/detection/generic/randomness';
import { computeSurprise } from '../../../../src/core/detection/generic/letterPairs';
import { createScanner } from '../../../../src/core/detection/scanner';
import { createSampleBuilder } from './sampleBuilder';

const build = createSampleBuilder(9);
const strong = build.alnum(24);
const hex = build.hex(40);
/** A public point of an elliptic curve. */
const point = `04${build.hex(128)}`;
const spoken = 'qzjx' + 'vkwpfh';
const wordsAndNumber = ['jasypt', 'Master', '1'].join('');
const common = ['Wel', 'come1!'].join('');
const short = ['q7', 'Xw2', 'Z'].join('');
const turns = ['b7k2', 'm9x4'].join('');
const madeUp = ['go', 'pher', '42'].join('');
const word = ['butter', 'fly'].join('');
const label = ['Zugriffs', 'zeichen1'].join('');
const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });

function secretsIn(text: string, path: string): string[] {
  return scanner.scan(text, { path }).map(({ range }) => text.slice(range.start, range.end));
}

describe('names of credentials', () => {
  const kinds = {
    password: [
      'password',
      'dbPassword',
      'DB_PASSWD',
      'root.pwd',
      'userPass',
      'spring.datasource.password',
      'PGPASSWORD',
    ],
    secret: [
      'apiKey',
      'API_KEY',
      'client_secret',
      'accessToken',
      'aws.secret.key',
      'encryptionKey',
      'githubToken',
    ],
    key: ['mapKey', 'license.private'],
    none: [
      'passwordField',
      'tokenUrl',
      'secretName',
      'keyId',
      'publicKey',
      'resetPassword',
      'maxTokens',
      'tokenType',
      'compass',
      'keyboard',
      'author',
      'passwordLength',
      'isPasswordValid',
      'primary_key',
      'ClientRequestToken',
      'lifecycleActionToken',
      'continuation_token',
      'idempotencyKey',
      'csrf_token',
      'password-strength-meter',
      'encryptedClientSecret',
    ],
  } as const;
  for (const [kind, names] of Object.entries(kinds))
    it(`are judged as ${kind}`, () => {
      for (const name of names) assert.equal(judgeName(name), kind, name);
    });
});

describe('looks of values', () => {
  it('surprise tells words from letters drawn at random', () => {
    for (const word of ['configuration', 'retrieval', 'credential', 'development'])
      assert.ok(computeSurprise(word) < 4.6, word);
    for (let i = 0; i < 20; i++) {
      const drawn = build.from('abcdefghijklmnopqrstuvwxyz', 20);
      assert.ok(computeSurprise(drawn) > 4.7, drawn);
    }
  });

  it('randomness tells tokens from identifiers', () => {
    for (let i = 0; i < 20; i++) {
      assert.ok(computeRandomness(build.alnum(32)) > 0.75);
      assert.ok(computeRandomness(build.hex(32)) > 0.6);
    }
    for (const name of ['getUserPassword', 'session-cookie-name', 'application_default_credentials'])
      assert.ok(computeRandomness(name) < 0.55, name);
  });
});

describe('generic credentials', () => {
  const found: readonly (readonly [string, string, string])[] = [
    ['a.ts', `const dbPassword: string = '${strong}';`, strong],
    ['a.ts', `const config = { apiKey: "${strong}" };`, strong],
    ['a.ts', `client.setPassword('${strong}')`, strong],
    ['a.ts', `process.env.API_SECRET ?? '${hex}'`, hex],
    ['a.ts', `if (password === '${strong}') grant();`, strong],
    ['A.java', `props.put("db.password", "${strong}");`, strong],
    ['a.rb', `DB_PASSWORD = <<~SECRET.strip\n  ${strong}\nSECRET\n`, strong],
    ['a.sh', `DB_PASSWORD=$(cat <<EOF\n${strong}\nEOF\n)`, strong],
    ['a.sh', `curl -d '{"user": "ops", "password": "${strong}"}' https://api.internal`, strong],
    ['a.rb', `windows_user 'shop' do\n  password '${strong}'\nend`, strong],
    ['a.rb', `Shop::Application.config.secret_key_base = '${hex}'`, hex],
    ['a.md', `- **Password**: \`${strong}\``, strong],
    ['etc/ppp/chap-secrets', `# client server secret\nann  pptpd  ${strong}  *\n`, strong],
    ['.curlrc', `user = "deploy:${strong}"\n`, strong],
    ['rsyncd.secrets', `backup:${strong}\n`, strong],
    ['ipsec.secrets', `10.0.0.1 vpn : PSK "${strong}"\n`, strong],
    ['pgbouncer/userlist.txt', `"shop" "${strong}"\n`, strong],
    ['login.robot', `*** Variables ***\n$\{PASSWORD}    ${strong}\n`, strong],
    ['a.go', `var authToken string = "${hex}"`, hex],
    ['a.go', `secret := []byte("${strong}")`, strong],
    ['a.py', `PASSWORD = "${spoken}"`, spoken],
    ['a.rb', `"token" => "${hex}"`, hex],
    ['app.env', `SECRET_KEY=${strong}`, strong],
    ['a.yaml', `db:\n  password: ${spoken}  # rotate\n`, spoken],
    ['a.json', `{"client_secret": "${hex}"}`, hex],
    ['a.xml', `<password>${strong}</password>`, strong],
    ['a.xml', `<add key="DbPassword" value="${strong}" />`, strong],
    ['Dockerfile', `ENV API_TOKEN ${hex}`, hex],
    ['a.sh', `mysql --password=${strong} shop`, strong],
    ['a.cs', `"Server=db;User Id=sa;Password=${strong};"`, strong],
    ['a.c', `#define PASSWORD "${strong}"`, strong],
    ['Dockerfile', `ENV POSTGRES_PASSWORD ${strong}`, strong],
    ['redis.conf', `port 6379\nrequirepass ${strong}\n`, strong],
    ['wpa.conf', `network={\n  psk="${strong}"\n}`, strong],
    ['a.sh', `run --api-token ${hex} --now`, hex],
    ['build.gradle', `release { storePassword "${strong}" }`, strong],
    ['a.vb', `Dim password As String = "${strong}"`, strong],
    ['a.xml', `<password><![CDATA[${strong}]]></password>`, strong],
    ['Info.plist', `<key>APISecret</key>\n<string>${hex}</string>`, hex],
    ['a.xml', `<meta-data android:name="io.maps.ApiKey" android:value="${hex}" />`, hex],
    ['A.java', `env.put(Context.SECURITY_CREDENTIALS, "${strong}");`, strong],
    ['a.rb', `set :session_secret, '${hex}'`, hex],
    ['a.cs', `var key = Encoding.ASCII.GetBytes("${strong}");`, strong],
    ['a.cs', `public const string ApiKey = "${strong}";`, strong],
    ['a.py', `requests.get(url, auth=('deploy', '${strong}'))`, strong],
    ['parameters.json', `{"adminPassword": {"value": "${strong}"}}`, strong],
    ['notes.txt', `The root password is ${strong}`, strong],
    ['notes.txt', "The default password is 'bluberry'", 'bluberry'],
    ['a.sh', `mysql -u "$USER" "\${MYSQL_PASSWORD:-${strong}}"`, strong],
    ['compose.yml', `DB_PASSWORD: \${DB_PASSWORD:-${hex}}`, hex],
    ['compose.yml', `DB_PASSWORD: \${DB_PASSWORD:-"${hex}"}`, hex],
    ['.env', `DB_PASSWORD="blue w0rds ${spoken}"`, `blue w0rds ${spoken}`],
    ['a.sh', `P=\${DB_PASSWORD:-${strong}}`, strong],
    ['a.yaml', `password: \${DB_PASSWORD:${strong}}`, strong],
    ['sys.config', `[{shop, [{user, "app"}, {password, "${strong}"}]}].`, strong],
    ['a.cpp', `Options o = {{"user", "app"}, {"password", "${strong}"}};`, strong],
    ['a.clj', `(def db {:user "app" :password "${strong}"})`, strong],
    ['a.r', `password <- "${strong}"`, strong],
    ['a.go', `Password string \`env:"DB_PASSWORD" envDefault:"${strong}"\``, strong],
    ['a.rb', `ENV.fetch("DB_PASSWORD") { "${strong}" }`, strong],
    ['a.rs', `env::var("DB_PASSWORD").unwrap_or("${strong}".to_string())`, strong],
    ['A.java', `users.withUsername("ops").password("{noop}${strong}")`, strong],
    ['a.php', `ftp_login($c, 'ops', '${strong}');`, strong],
    ['users.csv', `name;password\nann;"${strong}"\n`, strong],
    ['users.csv', `name,password\nann,${common}\n`, common],
    ['readme.md', `| User | Password |\n|---|---|\n| ann | ${common} |\n`, common],
    ['A.cs', `var c = "Server=db;User Id=sa;Password=" + "${strong};Pooling=true";`, strong],
    ['A.java', `url.append("jdbc:mysql://db/shop?password=").append("${strong}");`, strong],
    ['A.cs', `var c = @"Server=db;\n  User Id=sa;\n  Password=${strong};";`, strong],
    ['a.py', `run(["redis-server", "--requirepass", "${strong}"])`, strong],
    ['a.yaml', `args: ["--db-password", "${strong}"]\n`, strong],
    ['a.yaml', `args:\n  - --db-password\n  - ${strong}\n`, strong],
    ['a.yaml', `env: ["DB_PASSWORD=${strong}"]\n`, strong],
    ['a.yaml', `script:\n  - DB_PASSWORD=${strong} ./deploy\n`, strong],
    ['a.yaml', `:db_password: ${strong}\n`, strong],
    ['hiera.yaml', `mysql::server::root_password: '${strong}'\n`, strong],
    ['httpd.conf', `SetEnv DB_PASSWORD "${strong}"\n`, strong],
    ['ldap.conf', `binddn cn=app\nbindpw ${strong}\n`, strong],
    ['azuredeploy.json', `{"adminPassword": {"type": "string", "defaultValue": "${strong}"}}`, strong],
    ['a.properties', `encryptor.password=${wordsAndNumber}`, wordsAndNumber],
    ['a.ini', `client_secret = ${short}`, short],
    ['a.ts', `const apiKey = '${turns}';`, turns],
    ['a.py', `SECRET = '${madeUp}'`, madeUp],
    ['a.properties', `db.password=${word}`, word],
    ['a.pl', `if ($password eq '${strong}') {`, strong],
    ['a.swift', `if passwordField.text == "${strong}" {`, strong],
    ['notes.txt', `Your new password is: ${short}`, short],
    ['main.tf', `data = <<-EOF\n  #!/bin/sh\n  PGPASSWORD=${strong} psql\nEOF\n`, strong],
    ['Vagrantfile', `config = <<~YAML\n  password: ${strong}\nYAML\n`, strong],
    ['redis.conf', `user worker on >${strong} +@all\n`, strong],
    ['realm.properties', `ann: ${strong},admin\n`, strong],
    ['a.yaml', `users:\n  ann: ${strong}\n`, strong],
  ];
  for (const [path, text, secret] of found)
    it(`are found in ${path}: ${text.replace(secret, '…').trim()}`, () => {
      assert.deepEqual(secretsIn(text, path), [secret]);
    });

  const clean: readonly (readonly [string, string])[] = [
    ['a.ts', 'const password = process.env.DB_PASSWORD;'],
    ['a.ts', "const password = await getSecret('prod/db/password-1');"],
    ['a.ts', `const passwordPattern = '${strong}';`],
    ['a.ts', 'throw new Error("password: must not be empty");'],
    ['a.ts', "const labels = { password: 'Password', confirmPassword: 'Confirm password' };"],
    ['a.ts', "type Kind = 'password' | 'token';"],
    ['a.ts', "net.createConnection(6379, 'redis7');"],
    ['a.ts', `const tokenUrl = 'https://login.internal/${hex}';`],
    ['a.py', 'password = os.environ["DB_PASSWORD"]'],
    ['a.py', 'password = "your-password-here"'],
    ['a.yaml', 'password: ${DB_PASSWORD}'],
    ['compose.yml', 'password: ${DB_PASSWORD:-$DB_ROOT_PASSWORD1}'],
    ['a.sh', 'echo "${API_TOKEN:-}" kQ7v-2mZp9-x'],
    ['a.yaml', 'password: "{{resolve:secretsmanager:prod/db:SecretString:password}}"'],
    ['a.yaml', 'secretName: prod-database-main-1a2b3c'],
    ['a.yaml', 'password: op://vault/db/password1'],
    ['.env', 'DATABASE_URL=postgres://app:${secret:prod/db#password}@db.internal/orders'],
    ['a.ts', "const reference = '${secret:prod/db#key}';"],
    ['a.json', '{"primaryKey": "customer_id_1234567890abc"}'],
    ['a.json', '{"token": "comment.block.documentation.ts"}'],
    ['a.xml', '<label for="password">Your password</label>'],
    ['a.md', `arn:aws:secretsmanager:us-east-1:123456789012:secret:${['MySecret', 'a1b2c3'].join('-')}`],
    ['a.lua', "local kind = token ? 'passphrase' : 'identity2'"],
    ['a.vue', "{{ kind === 'password' ? 'passphrase' : 'identity2' }}"],
    ['a.php', "'password' => 'required|min:8|confirmed',"],
    ['A.java', 'url.append("jdbc:mysql://db/shop?password=").append(password1);'],
    ['a.js', "log('password=' + '***');"],
    ['a.py', `text = """\nhost=%s\nuser=%s\npassword=%s1\n"""`],
    ['a.py', "parser.add_argument('--api-token', '--apitoken2')"],
    ['a.yaml', 'args:\n  - --password\n  - $(DB_PASSWORD)\n'],
    ['a.yaml', `- password\n- ${strong}\n`],
    ['a.yaml', '- DB_PASSWORD=$DB_PASSWORD1 ./deploy\n'],
    ['a.json', `{"token": "0x${hex}"}`],
    ['a.yaml', `checksum/secret: ${hex}`],
    ['a.yaml', 'existingSecret: pg-creds-1'],
    ['a.yaml', `password: ${['Ag', 'By'].join('')}${build.alnum(300)}`],
    ['Podfile.lock', `  KeychainAccess: ${hex}`],
    ['a.html', `<div data-sitekey="${strong}"></div>`],
    ['pom.xml', '<keystore.password>@ks.pass1@</keystore.password>'],
    ['sites.xml', `<Pass encoding="base64">$PASS</Pass>`],
    ['a.js', "const pass = '#snmp_priv_passphrase';"],
    ['a.pl', String.raw`$MAGIC_TOKEN = "\015\001\007NEWEST";`],
    ['a.php', "label(_('Password'), 'db_password_2')"],
    ['a.go', 'req.Header.Set("Authorization", "Bearer "+k.BearerTokenString)'],
    ['a.go', 'if opt.Auth || opt.Region == "other-v2-signature" {'],
    ['a.kt', 'fun from(metadata: DiscordMetadata): AutoModerationActionMetadataData = with(metadata)'],
    ['a.php', "$options = array('password', 'kerberos_v5', 'ntlm');"],
    ['a.php', "$dummyPassword = '_web_form_5847ed1b5b8ca';"],
    ['ldap.conf', 'pam_password md5crypt\n'],
    ['pg.conf', 'password_encryption = scram-sha-256\n'],
    ['a.py', 'cache_key = "queue:jobs:v3:pending"'],
    ['a.scala', 'val configKey = "server.http.http2-telemetry-class"'],
    ['a.js', 'buffer.writeKeyValue("AUTH_PBKDF2_SPEEDY_KEY", this.speedyKey);'],
    ['a.sh', 'P=${DB_PASSWORD:-$OTHER_PASSWORD_1}'],
    ['a.sh', ': "${DB_PASSWORD:?not set 2}"'],
    ['a.go', `{"secret", "${hex}"},`],
    ['a.csv', 'name,password_required\nann,yes2\n'],
    ['a.md', '| Field | Password |\n|---|---|\n| length | 8to64chars |\n'],
    ['a.ini', 'client_secret = v2-app'],
    ['a.properties', 'login.password=loginField1'],
    ['manifest.json', `{"src/parser/token.rs": "${hex}"}`],
    ['nginx.conf', 'fastcgi_pass unix:/var/run/php/php7.4-fpm.sock;'],
    ['a.json', '{"PT": "Portugal", "PW": "Palau"}'],
    ['a.html', '<input name="token" value="{$token}">{if="$returnurl"}<input name="returnurl">'],
    ['a.json', '{"keyPassword": { "index1": 9, "kind": "attribute" }}'],
    ['jail.conf', 'action = cloudflare[cftoken="%(cfapikey)s"]'],
    [
      'LocalStrings_ja.properties',
      'cors.credentials=supportsCredentials = [true]を設定することはできません。',
    ],
    ['a.json', '{"output_token": "StreamDescription.Shards[-1].ShardId"}'],
    ['a.lua', 'auth_password = openssl.encrypt("aes-192-cbc", key)'],
    ['a.go', 'const ERRCODE_INVALID_PASSWORD = "28P01"'],
    ['a.go', String.raw`const PASS = "\033[32mPASS\033[0m"`],
    ['a.go', `const contentSHAKey = "${['X-Amz', 'Content-Sha256'].join('-')}"`],
    ['a.js', `export const TABLE_V2_INJECTION_KEY = '${['tableV2', 'Grid', 'Scroll', 'Left'].join('')}';`],
    ['a.java', `String PRODUCED_KEY = "${['Camel', 'AwsS3', 'ProducedKey'].join('')}";`],
    ['a.js', "if (frame.currentPass === 'translucent') return;"],
    ['a.js', "if (judge(password) === 'wordlist9') return;"],
    ['a.lua', "if judge(password) == 'wordlist9' then return end"],
    ['a.sh', 'docker login -u ops --password-stdin registry2'],
    ['a.rb', "password = <<~TEXT\n  #{ENV['DB_PASSWORD1']}\nTEXT\n"],
    ['etc/ppp/chap-secrets', 'ann * @/etc/ppp/password1 *\n'],
    ['a.py', 'hint = "set consumer_key=\'%(consumerKey)s\'"'],
    ['a.py', "options = {'passphrase': '--passphrase-fd'}"],
    ['a.cs', 'const string ElemPassword = "pw-enc";'],
    ['a.c', String.raw`session->pass = strdup("RHOSTS-AUTH\n");`],
    ['a.kt', `parse(keyStr = "${point}")`],
    ['ltmain.sh', `if test "$linkmode,$pass" = "${['lib', 'dlpreopen'].join()}"; then`],
    ['wpa.conf', 'private_key="pkcs11:manufacturer=piv_II;id=%01"'],
    ['ssl.c', '":!PSK:!SRP:!kRSA"'],
    ['settings.m', '[settings boolSettingForKey:@"Allow3DTouchLinkPreview"];'],
    ['locale/ach_UG/a.json', '{"PasswordStrings.bee": "crwdns426711:0crwdne426711:0"}'],
    ['a.json', '{ "key": "sdb/ap-northeast-1" }'],
    ['pom.xml', '<replacefilter token="version=&quot;2.3&quot;" value="4.0"/>'],
    ['entry_points.txt', 'BitbucketAuth = shopbot.www.oauth2:BitbucketAuth'],
    ['a.php', "'PasswordDefault' => 'pbkdf2',"],
    ['A.java', 'labels.put("password", "Kennwort2");'],
    ['locales/de.json', `{"token": "${label}"}`],
    ['a.py', "self.fields['password'].help_text = 'At_least_8_chars'"],
    ['settings.xml', `<password>{${build.alnum(43)}=}</password>`],
    ['a.yaml', `password: ENC(${build.alnum(32)})`],
    ['a.yaml', 'secret: wildcard-cert-01'],
    ['a.ts', "const token = 'color-blue-500';"],
    ['a.rb', 'puts <<~USAGE\n  tool --password=PASS1\nUSAGE\n'],
    ['a.php', "$this->token = '**unsaved2**';"],
    ['a.mdx', 'The secret key\n-> **Note:** set it once.\n'],
    ['a.js', `parser({ tokenData: "${'!a$qX-_r3&'.repeat(40)}" });`],
    ['a.js', String.raw`export const page = "if (\"bearer\"===e.scheme2?(a(1),b(2)):c(3))";`],
    [
      'a.js.map',
      String.raw`{"sourcesContent":["if (!this.opts.refreshToken || !this.opts.oauth2ClientConfig) {\n"]}`,
    ],
    ['a.js.map', String.raw`{"sourcesContent":["auth_data: (Curve25519AuthData | Aes256AuthData);\n"]}`],
    ['i18n/a.json', '{"resetpass-submit": "ifsa5b"}'],
    ['a.md', 'run --api-key k --skip-check CKV_SECRET_6:.*skip_test.*json$'],
    ['a.rs', '(AUTHORIZATION, "Basic YWFhOmJiYg==")'],
    ['go.cache', 'example.org/sdk/credentials v1.21.0/go.mod h1:'],
    ['a.go', 'const SchemeHTTPBearer = "smithy.api#httpBearer2Auth"'],
    ['a.go', 'const SealedHeaderKey = "X-Shop-Internal-Server-Side-Encryption-S3-Kms-Sealed-Key"'],
    ['a.sh', `RPC_PASSWORD='${build.hex(32)}$${build.hex(64)}'`],
    ['a.txt', 'form: "<user>:<password>@tcp(<host>:<port>)/<database>"'],
    ['BUILD', "rule({'filter:3/bits_per_key:10/key_len_avg:100/entry_num:1024': 1})"],
    ['a.pom', `<releaseManagerKey>${hex.toUpperCase()}</releaseManagerKey>`],
    ['a.vim', 'syn keyword xsPrivate Perl_is_utf8_alnumc'],
    ['_ship', "#compdef ship\n  '--smtp-user=[user for SMTP-AUTH]:smtp user:_users'\n"],
    ['a.rs', 'Self::SAMPLER_YCBCR_CONVERSION_IMAGE_FORMAT_PROPERTIES'],
    ['Netrc.pm', 'default login anonymous password user@site1'],
    ['a.yaml', 'secretStore:\n  secret: kubernetes.external-secrets.io/v1alpha1\n'],
    ['a.yaml', 'masterKey: &new_gcp_masterkey\n'],
    ['a.yaml', "password: '#/definitions/step2/password3'\n"],
    ['Makefile', '\tdocker run -v $(shell pwd):/app2:ro,Z -w /app image\n'],
    ['a.sh', ['GIT_ASKPASS=', 'mktemp2', ''].join('`')],
    ['METADATA', 'nexmo://ApiKey:ApiSecret@FromPhoneNo/ToPhoneNo1'],
    ['README', 'twilio://AccountSid:AuthToken@FromPhoneNo'],
    ['.env', 'API_KEY='],
    ['.env', 'API_KEY=xxxxxxxxxxxxxxxx'],
  ];
  for (const [path, text] of clean)
    it(`are not seen in ${path}: ${text}`, () => {
      assert.deepEqual(secretsIn(text, path), []);
    });
});
