import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
// #if auth
import { session } from '../src/api/http';
// #end

// A busy machine takes longer than the usual second; a test that passes is not slowed.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  // #if tools
  localStorage.clear();
  // #end
  // #if auth
  session.end();
  // #end
});
