import { render } from '@testing-library/react';
import { App } from '../src/App';
// #if auth
import { session } from '../src/api/http';
// #end

/** Opens the application at an address. */
// #if auth
export function open(path: string, { loggedIn = true } = {}) {
  if (loggedIn) session.start('token');
// #else
export function open(path: string) {
// #end
  history.replaceState(null, '', path);
  return render(<App />);
}
