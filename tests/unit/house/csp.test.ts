import { describe, expect, it } from 'vitest';
import { hashesOf } from '@/lib/cli/csp-hashes';

describe('hashesOf', () => {
  it('hashes inline scripts as CSP does, each once, and leaves files out', () => {
    // The hash of `alert('Hello, world.');` is the example of the CSP specification, section 8.2.
    const html = `<script>alert('Hello, world.');</script><script src="/a.js"></script>
      <script>alert('Hello, world.');</script>`;
    expect(hashesOf(html)).toEqual(["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]);
  });
});
