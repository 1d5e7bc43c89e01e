import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase, login, send } from './support.js';

beforeEach(emptyDatabase);

const account = (name: string) => ({ name, email: `${name}@example.com`, password: 'correct horse' });

test('gives the only account to the first who registers', async () => {
  expect((await send('GET', '/api/auth/setup')).body).toEqual({ done: false });
  await login('owner');
  expect((await send('GET', '/api/auth/setup')).body).toEqual({ done: true });
  expect((await send('POST', '/api/auth/register', account('second'))).status).toBe(409);
  expect((await send('POST', '/api/auth/login', account('owner'))).status).toBe(400);
});

test('makes one account of two that register at the same moment', async () => {
  const answers = await Promise.all(['one', 'two', 'three'].map((name) => send('POST', '/api/auth/register', account(name))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});
