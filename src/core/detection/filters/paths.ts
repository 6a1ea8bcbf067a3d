/** Folders of tests, examples and documentation, and files that say so by their names. */
const TEST_OR_DOCS = [
  /(?:^|\/)(?:tests?|__tests__|specs?|testing|testdata|test-data|test[-_]?vectors?|fixtures?|__fixtures__|mocks?|__mocks__|__snapshots__|e2e|examples?|samples?|docs?|documentation)\//,
  /[._-](?:tests?|specs?|e2e|fixtures?|mocks?|examples?|samples?|docs)\//,
  /[._-](?:test|spec|mock|stories)\.[a-z]+$|(?:^|\/)test_[^/]*$|_test\.[a-z]+$/,
  /(?:^|\/)(?:tests?|specs?|conftest|fixtures?|mocks?|samples?|examples?(?:-\d+)?)\.[a-z]+$/,
  /\.(?:md|mdx|rst|adoc|markdown)$/,
];

/** As the JVM's and .NET's build tools know them: source sets such as `androidTest`, classes such as `OrdersTest`. */
const OF_CASES =
  /[a-z](?:Test|TestFixtures)\/|\/testFixtures\/|[a-z\d](?:Tests?|TestCase|Spec|IT)\.[a-z]{2,6}$/;

const ANY_CASE = new RegExp(TEST_OR_DOCS.map(({ source }) => source).join('|'), 'i');

/** Whether the path ('/'-separated) is that of a test, an example or documentation. */
export function isTestOrDocumentation(path: string): boolean {
  return ANY_CASE.test(path) || OF_CASES.test(path);
}
