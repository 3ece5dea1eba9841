/** The last line of an `output` fence that stands for all the lines that follow. */
export const MORE = '…';

/**
 * Whether `stdout` is what an `output` fence promises, byte for byte; the newline that ends a
 * fence's last line is not written in it. After a last line `…` at least one more line must follow.
 */
export function printsAsExpected(expected: string, stdout: string): boolean {
  if (expected === '') return stdout === '';
  if (!expected.endsWith(`\n${MORE}`)) return stdout === `${expected}\n`;
  const head = expected.slice(0, -MORE.length);
  return stdout.startsWith(head) && stdout.length > head.length;
}
