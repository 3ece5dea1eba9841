/** `2.9 MiB`, as `--human-readable` has it. */
export function bytesText(bytes: number): string {
  if (bytes === 1) return '1 Byte';
  if (bytes < 1024) return `${bytes} Bytes`;
  for (const [power, suffix] of ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'].entries()) {
    const value = bytes / 1024 ** (power + 1);
    if (Math.round(value) < 1024) return `${value.toFixed(1)} ${suffix}`;
  }
  return `${bytes} Bytes`;
}
