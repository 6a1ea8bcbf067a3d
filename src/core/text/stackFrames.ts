/** Where an error was thrown, without its message, which may quote what was being read. */
export function stackFrames({ stack = '' }: Error): readonly string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line));
}
