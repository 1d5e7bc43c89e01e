import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useCreate } from '../src/hooks/useCreate';

test('sends what got no answer again as the same submission, and anything else as one of its own', async () => {
  const keys: string[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key')!);
    if (keys.length === 1) throw new TypeError('offline');
    return new Response(JSON.stringify({ id: 'r1' }), { status: 201 });
  });
  const { result } = renderHook(() => useCreate('things'));
  await expect(result.current({ name: 'One' })).rejects.toThrow('cannot be reached');
  await Promise.all([result.current({ name: 'One' }), result.current({ name: 'One' })]);
  await result.current({ name: 'One' });
  await result.current({ name: 'Other' });
  expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
  expect(new Set(keys).size).toBe(3);
});
