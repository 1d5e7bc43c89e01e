import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
// #if auth
import { session } from '../src/api/http';
// #end

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  // #if auth
  session.end();
  // #end
});
