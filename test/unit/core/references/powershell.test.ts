import { checkReferences } from './checkReferences';

describe('references in PowerShell', () => {
  checkReferences(
    'finds a cmdlet with the key that is taken from its value',
    'a.ps1',
    `$secret = Get-SECSecretValue -SecretId '«prod/db»' -Region «eu-west-1» -VersionStage "«AWSPREVIOUS»"
$value = $secret.SecretString | ConvertFrom-Json
Connect-It -User $value.«username» -Password $value.'«pass word»' -Server $value["«host»"]
(ConvertFrom-Json -InputObject (Get-SECSecretValue «one»).SecretString).«token»
((Get-SECSecretValue -SecretId two).SecretString | ConvertFrom-Json).«user»
`.replace(' two)', ' «two»)'),
    ['prod/db#username,pass word,host?region=eu-west-1&stage=AWSPREVIOUS', 'one#token', 'two#user'],
  );

  checkReferences(
    'follows pipelines',
    'a.ps1',
    `'«one»' | Get-SECSecretValue | Select-Object -ExpandProperty SecretString | ConvertFrom-Json | Select-Object -ExpandProperty «password»
Get-SECSecretValue -SecretId «two» -Select SecretString | ConvertFrom-Json | ForEach-Object { $_.«user» }
aws secretsmanager get-secret-value --secret-id «three» --region «eu-west-1» --query SecretString --output text | ConvertFrom-Json | % { $_.«key» }
$all = aws secretsmanager get-secret-value --secret-id «four» | ConvertFrom-Json
$all.ARN
($all.SecretString | ConvertFrom-Json).«host»
`,
    ['one#password', 'two#user', 'three#key?region=eu-west-1', 'four#host'],
  );

  checkReferences(
    'joins variables, whatever their case, and takes defaults of the environment and of parameters',
    'a.ps1',
    `param([string] $Name = '«param/db»')
$Stage = 'prod'
$script:Prefix = "team/$stage"
Get-SECSecretValue -SecretId $name
Get-SECSecretValue -SecretId "«$STAGE/db»"
Get-SECSecretValue -SecretId («$Prefix + '/cache'»)
Get-SECSecretValue -SecretId («'{0}/format' -f $Stage»)
$other = if ($env:SECRET) { $env:SECRET } else { '«default/db»' }
Get-SECSecretValue -SecretId $other
$given = @{ SecretId = '«splatted»'; Region = '«us-east-1»' }
Get-SECSecretValue @given
`,
    [
      'param/db',
      'prod/db',
      'team/prod/cache',
      'prod/format',
      'default/db default',
      'splatted?region=us-east-1',
    ],
  );

  checkReferences(
    'follows functions to their callers, the keys they are given, and what they give back',
    'a.ps1',
    `function Get-Text {
    param([string] $Name, [string] $Region = '«eu-west-1»')
    $text = (Get-SECSecretValue -SecretId $Name -Region $Region).SecretString
    return $text
}
function Get-Key([string] $Name, $Key) {
    $value = Get-Text -Name $Name | ConvertFrom-Json
    $value.PSObject.Properties[$Key].Value
}
$password = get-key -Name '«prod/db»' -Key '«password»'
$token = Get-Key «prod/api» «token»
(Get-Text '«prod/x»' | ConvertFrom-Json).«user»
`,
    ['prod/db#password?region=eu-west-1', 'prod/api#token?region=eu-west-1', 'prod/x#user?region=eu-west-1'],
  );

  checkReferences(
    'finds the other cmdlets, the region of the session, and the server on localhost',
    'a.ps1',
    `Set-DefaultAWSRegion -Region «eu-west-1»
New-SECSecret -Name «new» -SecretString x
Write-SECSecretValue -SecretId «one» -SecretString x
Get-SECBatchSecretValue -SecretIdList '«a»', '«b»'
Invoke-SECSecretRotation -SecretId «two»
(Invoke-RestMethod -Uri "http://localhost:2773/secretsmanager/get?secretId=«three»" -Headers $h).SecretString
((Invoke-WebRequest "http://localhost:2773/secretsmanager/get?secretId=«four»").Content | ConvertFrom-Json).SecretString
`,
    [
      'new?region=eu-west-1 definition [CreateSecret]',
      'one?region=eu-west-1 [PutSecretValue]',
      'a?region=eu-west-1 [BatchGetSecretValue]',
      'b?region=eu-west-1 [BatchGetSecretValue]',
      'two?region=eu-west-1 [RotateSecret]',
      'three',
      'four',
    ],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'a.ps1',
    `# Get-SECSecretValue -SecretId in/a/comment
$text = 'Get-SECSecretValue -SecretId in/a/string'
Get-Secret -Name not/ours
Get-SECRandomPassword -PasswordLength 20
Get-SECSecretList -Filter not/ours
Get-SECSecretValue -SecretId $unknown
$changing = 'one'
$changing = 'two'
Get-SECSecretValue -SecretId $changing
foreach ($name in 'a', 'b') { Get-SECSecretValue -SecretId $name }
Invoke-RestMethod "https://example.com/secretsmanager?secretId=not/ours"
`,
    [],
  );
});
