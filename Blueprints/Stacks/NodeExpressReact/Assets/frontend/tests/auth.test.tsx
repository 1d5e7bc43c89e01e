import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { authorization, session } from '../src/api/http';
import { serve } from './server';
import { open } from './support';

async function logIn() {
  await userEvent.type(await screen.findByLabelText('Email'), 'ada@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
}

test('creates an account, and logs out again', async () => {
  // #if owner
  const { requests } = serve({}, { done: false });
  open('/login', { loggedIn: false });
  await screen.findByText(/^Set up your/);
  // #else
  const { requests } = serve();
  open('/login', { loggedIn: false });
  await userEvent.click(await screen.findByRole('button', { name: /create an account/i }));
  // #end
  await userEvent.type(screen.getByLabelText('Name'), 'Ada');
  await userEvent.type(screen.getByLabelText('Email'), 'ada@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', { name: 'Sign up' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Log out' }));
  expect(requests).toContain('POST /api/auth/register');
  expect(requests).toContain('POST /api/auth/logout');
  expect(session.open).toBe(false);
});

test('logs in, and remembers that after a reload', async () => {
  serve();
  const page = open('/login', { loggedIn: false });
  await logIn();
  await screen.findByRole('button', { name: 'Log out' });
  page.unmount();
  open('/');
  expect(await screen.findByRole('button', { name: 'Log out' })).toBeTruthy();
});

test('says that the password was wrong, and lets one try again', async () => {
  serve({}, { refuse: 401 });
  open('/login', { loggedIn: false });
  await logIn();
  expect((await screen.findByRole('alert')).textContent).toContain('Wrong email or password');
  serve();
  await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
  expect(await screen.findByRole('button', { name: 'Log out' })).toBeTruthy();
});

test('names the fields of a new account that are wrong', async () => {
  // #if owner
  serve({}, { done: false });
  open('/login', { loggedIn: false });
  await screen.findByText(/^Set up your/);
  // #else
  open('/login', { loggedIn: false });
  await userEvent.click(await screen.findByRole('button', { name: /create an account/i }));
  // #end
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ detail: 'wrong', errors: { password: 'must have at least 8 characters' } }), { status: 400 }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(await screen.findByText('Password must have at least 8 characters')).toBeTruthy();
  expect(screen.getByLabelText(/Password/).getAttribute('aria-invalid')).toBe('true');
});

test('says when the server cannot be reached', async () => {
  serve({}, { down: true });
  open('/login', { loggedIn: false });
  await logIn();
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
});

test('asks for a login when the session has ended', async () => {
  serve({}, { refuse: 401 });
  open('/login');
  expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
  expect(session.open).toBe(false);
});

test('follows another tab that logs out or in', async () => {
  serve();
  open('/login');
  await screen.findByRole('button', { name: 'Log out' });
  session.end();
  window.dispatchEvent(new StorageEvent('storage', { key: session.key }));
  expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
  session.start('token');
  window.dispatchEvent(new StorageEvent('storage', { key: session.key }));
  expect(await screen.findByRole('button', { name: 'Log out' })).toBeTruthy();
});

test('leaves the session to the cookie, but for a frame of another site, which gets none', () => {
  session.start('secret');
  expect(authorization()).toEqual({ 'X-Requested-With': 'fetch' });
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('secret');
  session.start('secret', true);
  expect(authorization()).toMatchObject({ Authorization: 'Bearer secret' });
});

test('keeps the session in the page where the browser denies storage', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  serve();
  open('/login', { loggedIn: false });
  await logIn();
  await screen.findByRole('button', { name: 'Log out' });
  expect(session.open).toBe(true);
});
