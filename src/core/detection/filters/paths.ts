const TEST_OR_DOCS =
  /(?:^|\/)(?:tests?|__tests__|specs?|testing|testdata|test-data|test[-_]?vectors?|fixtures?|__fixtures__|mocks?|__mocks__|e2e|examples?|samples?|docs?|documentation)\/|[._-](?:test|spec|mock|stories)\.[a-z]+$|(?:^|\/)test_[^/]*$|_test\.[a-z]+$|\.(?:md|mdx|rst|adoc|markdown|roff|mdoc)$|(?:^|\/)(?:man[1-8]\/[^/]*|[\w+-]+)\.[1-8](?:p|pm|ssl|posix)?$/i;

/** Whether the path ('/'-separated) is that of a test, an example or documentation. */
export function isTestOrDocumentation(path: string): boolean {
  return TEST_OR_DOCS.test(path);
}
