/**
 * The SDKs of Ruby and PHP as far as the quick fix uses them, for machines that cannot install the real ones: the same names, the
 * region and endpoint from where the SDKs take them, and the operation's own HTTP request.
 */
export const rubySdk = `require 'json'
require 'net/http'

module Aws
  module SecretsManager
    class Client
      Response = Struct.new(:secret_string)

      def initialize(region: ENV.fetch('AWS_REGION'))
        @region = region
      end

      def get_secret_value(secret_id:)
        scope = ['test', '20260101', @region, 'secretsmanager', 'aws4_request'].join('/')
        uri = URI(ENV.fetch('AWS_ENDPOINT_URL_SECRETS_MANAGER'))
        request = Net::HTTP::Post.new(
          uri,
          'X-Amz-Target' => 'secretsmanager.GetSecretValue',
          'Content-Type' => 'application/x-amz-json-1.1',
          'Authorization' => "AWS4-HMAC-SHA256 Credential=#{scope}"
        )
        request.body = JSON.generate('SecretId' => secret_id)
        response = Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }
        raise response.body unless response.code == '200'

        Response.new(JSON.parse(response.body)['SecretString'])
      end
    end
  end
end
`;

export const phpSdk = `<?php

namespace Aws\\SecretsManager;

final class SecretsManagerClient
{
    private $region;

    public function __construct(array $options)
    {
        $this->region = $options['region'] ?? getenv('AWS_REGION');
    }

    public function getSecretValue(array $input): \\ArrayAccess
    {
        $scope = implode('/', ['test', '20260101', $this->region, 'secretsmanager', 'aws4_request']);
        $signature = 'AWS4-HMAC-SHA256 Credential=' . $scope;
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => [
                'X-Amz-Target: secretsmanager.GetSecretValue',
                'Content-Type: application/x-amz-json-1.1',
                'Authorization: ' . $signature,
            ],
            'content' => json_encode($input),
        ]]);
        $response = file_get_contents(getenv('AWS_ENDPOINT_URL_SECRETS_MANAGER'), false, $context);

        return new class (json_decode($response, true)) extends \\ArrayObject {
            #[\\ReturnTypeWillChange]
            public function offsetGet($key)
            {
                return $this->offsetExists($key) ? parent::offsetGet($key) : null;
            }
        };
    }
}
`;
