import type { Program } from './programs';

export const shellPrograms: readonly Program[] = [
  {
    title: 'an assignment where the script stops at failures',
    path: 'main.sh',
    source: "#!/bin/sh\n# Prints.\nset -eu\n\nTOKEN='VALUE'\nprintf '<%s>\\n' \"$TOKEN\"\n",
  },
  {
    title: 'an exported variable in another region',
    path: 'main.sh',
    region: 'eu-west-1',
    source: '#!/bin/sh\n\nexport TOKEN="VALUE"\nsh -c \'echo "$TOKEN"\'\n',
  },
  {
    title: 'a local variable, from a key of a JSON secret',
    path: 'main.sh',
    jsonKey: "it's {x}",
    source: '#!/bin/bash\nshow() {\n  local token=\'VALUE\'\n  echo "$1 $token"\n}\n\nshow a\nshow b\n',
  },
  {
    title: 'a part of an unquoted word over several lines',
    path: 'main.sh',
    source: "#!/bin/sh\nprintf '%s|%s\\n' user:«VALUE» \\\n  'b'\n",
  },
  {
    title: 'a part of a quoted word, from a key that jq reads',
    path: 'main.sh',
    jsonKey: 'pass word',
    source:
      '#!/bin/sh\nset -e\necho \'{"a": "b"}\' | jq -r .a\nprintf \'%s\\n\' \'Authorization: "Bearer «VALUE»" $x\'\n',
  },
  {
    title: 'a here-document',
    path: 'main.sh',
    source: '#!/bin/sh\nuser=me\ncat <<EOF\nuser=$user \\$x "quoted"\npassword=«VALUE»!\nEOF\n',
  },
  {
    title: 'a here-document that was quoted, with tabs in front',
    path: 'main.sh',
    source: "#!/bin/sh\nif true; then\n\tcat <<-'EOF'\n\tpassword=«VALUE»\n\tEOF\nfi\n",
  },
  {
    title: 'an array and a declaration of two variables',
    path: 'main.sh',
    source:
      '#!/bin/bash\nset -o pipefail\ndeclare -a words=(a \'VALUE\' "c d")\nprintf \'%s\\n\' "${words[@]}"\n',
  },
  {
    title: 'the condition of an if, and the output of a command',
    path: 'main.sh',
    source: '#!/bin/sh\nif out=$(printf "%s" "x «VALUE» y"); then\n  echo "$out"\nfi\n',
  },
  {
    title: 'the default of a variable',
    path: 'main.sh',
    source: '#!/bin/sh\necho "${TOKEN:-«VALUE»}"\nTOKEN=given\necho "$TOKEN"\n',
  },
  {
    title: 'a function in one line',
    path: 'main.sh',
    source: "#!/bin/sh\nshow() { printf '%s,' a 'VALUE'; }\nshow; show\n",
  },
  {
    title: 'escapes',
    path: 'main.sh',
    source: "#!/bin/bash\nx=$'«\\x63af\\u00e9 \\'quoted\\' \\\\ \\ttab\\nline»'\nprintf '%s' \"$x\"\n",
  },
  {
    title: 'a part of a URL, percent-encoded',
    path: 'main.sh',
    encoding: 'uri-component',
    source: '#!/bin/sh\nset -e\nhost=local\necho "db://me:«VALUE%20%2F%3F»@$host/"\n',
  },
  {
    title: 'JSON in the argument of another program',
    path: 'main.sh',
    source:
      '#!/bin/sh\nset -e\nread_password() { python3 -c \'import json, sys; print(json.loads(sys.argv[1])["password"])\' "$1"; }\nread_password \'{"user":"me","password":"«VALUE»"}\'\n',
  },
  {
    title: 'an environment variable in a script that stops at unset ones',
    path: 'main.sh',
    style: 'environment',
    source: '#!/bin/sh\nset -u\nexport TOKEN="a «VALUE» b"\nsh -c \'echo "$TOKEN"\'\n',
  },
  {
    title: 'the local agent',
    path: 'main.sh',
    style: 'local-http',
    source: "#!/bin/sh\nset -eu\n\nTOKEN='VALUE'\nprintf '<%s>\\n' \"$TOKEN\"\n",
  },
  {
    title: 'the local agent, from a key that jq reads, in an argument',
    path: 'main.sh',
    style: 'local-http',
    jsonKey: 'pass word',
    source: "#!/bin/bash\necho '{}' | jq -c .\nprintf '%s\\n' 'Bearer «VALUE»' | tr a-z A-Z | tr A-Z a-z\n",
  },
];
