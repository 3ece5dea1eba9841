// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { useWrap } from '@/components/lab/workbench/use-wrap';

beforeEach(() => localStorage.clear());

it('starts without wrapping, and keeps what was chosen for this workspace alone', () => {
  const { result } = renderHook(() => useWrap('labs/one'));
  expect(result.current[0]).toBe(false);
  act(() => result.current[1](true));
  expect(result.current[0]).toBe(true);

  // A later visit finds it; another lab does not.
  expect(renderHook(() => useWrap('labs/one')).result.current[0]).toBe(true);
  expect(renderHook(() => useWrap('labs/two')).result.current[0]).toBe(false);

  act(() => result.current[1](false));
  expect(renderHook(() => useWrap('labs/one')).result.current[0]).toBe(false);
});
