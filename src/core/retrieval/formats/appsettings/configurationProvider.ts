import type { TextEdit } from '../../../text/textEdit';
import { detectLineEnding, endOfLine, insert, startOfLine } from '../../sourceText';

/** A secret whose keys become settings. */
export interface ProvidedSecret {
  readonly name: string;
  /** The sections that the keys stand in. */
  readonly prefix: readonly string[];
  /** The only environment that has the secret. */
  readonly environment?: string;
  readonly region?: string;
}

const builder =
  /^(?<indentation>[ \t]*)(?:var|[\w.]+)[ \t]+(?<name>\w+)[ \t]*=[ \t]*(?:WebApplication\.Create(?:Slim)?Builder|Host\.CreateApplicationBuilder)\([^;\r\n]*\);/gm;

/**
 * Registers AWS's provider for the secret with the one builder of a program in C#; no edits where it is registered already,
 * undefined where there is no such builder.
 */
export function registerProvider(program: string, secret: ProvidedSecret): readonly TextEdit[] | undefined {
  const [found, ...others] = program.matchAll(builder);
  const { indentation = '', name = '' } = found?.groups ?? {};
  if (found === undefined || others.length > 0) return undefined;
  const lineEnding = detectLineEnding(program);
  const unit = indentation.includes('\t') ? '\t' : '    ';
  const lines = writeRegistration(name, secret, unit).map((line) => (line === '' ? '' : indentation + line));
  const code = lines.map((line) => lineEnding + line).join('');
  if (program.includes(code)) return [];
  return [...addUsing(program, lineEnding), insert(endOfLine(program, found.index + found[0].length), code)];
}

function writeRegistration(
  name: string,
  { name: secretName, prefix, environment, region }: ProvidedSecret,
  unit: string,
): string[] {
  const path = quote(`/aws/reference/secretsmanager/${secretName}`);
  const options = [
    `source.Path = ${path};`,
    ...(prefix.length === 0 ? [] : [`source.Prefix = ${quote(prefix.join(':'))};`]),
    ...(region === undefined
      ? []
      : [
          'source.AwsOptions = new Amazon.Extensions.NETCore.Setup.AWSOptions',
          '{',
          `${unit}Region = Amazon.RegionEndpoint.GetBySystemName(${quote(region)}),`,
          '};',
        ]),
  ];
  const call =
    options.length === 1
      ? [`${name}.Configuration.AddSystemsManager(${path});`]
      : [
          `${name}.Configuration.AddSystemsManager(source =>`,
          '{',
          ...options.map((line) => unit + line),
          '});',
        ];
  return environment === undefined
    ? call
    : [
        `if (${name}.Environment.IsEnvironment(${quote(environment)}))`,
        '{',
        ...call.map((line) => unit + line),
        '}',
      ];
}

function quote(value: string): string {
  return JSON.stringify(value);
}

/** The extension's namespace, for a program that names the namespaces of its builder itself. */
function addUsing(program: string, lineEnding: string): readonly TextEdit[] {
  const namespace = 'using Microsoft.Extensions.Configuration;';
  const neighbour = /^using Microsoft\.(?:AspNetCore\.Builder|Extensions\.Hosting);/m.exec(program);
  if (neighbour === null || program.includes(namespace)) return [];
  const start = startOfLine(program, neighbour.index);
  return neighbour[0].includes('Hosting')
    ? [insert(start, namespace + lineEnding)]
    : [insert(endOfLine(program, start), lineEnding + namespace)];
}
