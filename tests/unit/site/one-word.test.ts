import { describe, expect, it } from 'vitest';
import { isOneWord } from '@/components/ui/one-word';

describe('isOneWord', () => {
  it('keeps flags and the names of record fields whole', () => {
    for (const code of ['-c', 'eventName', 'requestParameters', 'sourceIPAddress', 's3:GetObject'])
      expect(isOneWord(code)).toBe(true);
  });

  it('lets commands, ARNs and what is not a text break', () => {
    for (const code of ['sort | uniq', 'arn:aws:s3:::wareville-care4wares/*', undefined, ['a']])
      expect(isOneWord(code)).toBe(false);
  });
});
