import type { LogLine } from '../../../aws/account/account';
import { maskText } from '../../../core/text/maskText';
import { loadEngine } from '../../../workspace/loadEngine';

/** As what a log is read: programs print their values in the syntax of any of these. */
const readings = ['log', 'json', 'python', 'properties'];

/**
 * Masks in the lines of a log all that detection takes for a credential, however sure it is and whatever is configured,
 * wherever else in them it stands.
 */
export function maskLog(lines: readonly LogLine[]): readonly LogLine[] {
  const text = lines.map((line) => line.text).join('\n');
  const scanner = loadEngine()
    .prepareDetection({
      fingerprintKey: crypto.getRandomValues(new Uint8Array(32)),
      config: { top: '', base: '', folders: [] },
    })
    .createScanner();
  const credentials = readings
    .flatMap((languageId) => scanner.scan(text, { path: `function.${languageId}`, languageId }))
    .flatMap(({ range, related = [] }) => [range, ...related.map((part) => part.range)])
    .flatMap(({ start, end }) => text.slice(start, end).split('\n'));
  return lines.map((line) => {
    const mask = maskText(credentials);
    return { time: line.time, text: mask.push(line.text) + mask.end() };
  });
}
