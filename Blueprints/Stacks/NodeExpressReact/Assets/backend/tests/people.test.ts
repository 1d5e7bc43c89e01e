import { beforeEach, expect, test } from 'vitest';
import { highest, lowest } from '../src/auth/roles.js';
import { emptyDatabase, send } from './support.js';

beforeEach(emptyDatabase);

const account = (name: string) => ({ name, email: `${name}@example.com`, password: 'correct horse' });
const register = async (name: string) => (await send('POST', '/api/auth/register', account(name))).body as { token: string; user: { id: string; role: string } };
const give = (id: string, role: string, token: string) => send('PATCH', `/api/auth/people/${id}`, { role }, token);

test('gives the first account the highest role and every other the lowest, also at the same moment', async () => {
  const made = await Promise.all(['one', 'two', 'three'].map(register));
  expect(made.map(({ user }) => user.role).sort()).toEqual([highest, lowest, lowest].sort());
});

test('lets nobody choose a role when signing up', async () => {
  await register('first');
  expect((await send('POST', '/api/auth/register', { ...account('second'), role: highest })).status).toBe(400);
  expect((await register('second')).user.role).toBe(lowest);
});

test('gives and takes roles, which acts at once', async () => {
  const [first, second] = [await register('first'), await register('second')];
  const people = (token?: string) => send('GET', '/api/auth/people', undefined, token);
  expect((await people()).status).toBe(401);
  expect((await people(second.token)).status).toBe(403);
  expect((await people(second.token)).body.detail).toContain(highest);
  expect((await give(second.user.id, highest, second.token)).status).toBe(403);
  expect((await give(second.user.id, highest, first.token)).body).toMatchObject({ name: 'second', role: highest });
  expect((await people(second.token)).body.items.map((person: { name: string }) => person.name)).toEqual(['first', 'second']);
  expect((await give(second.user.id, lowest, first.token)).status).toBe(200);
  expect((await people(second.token)).status).toBe(403);
  expect((await send('GET', '/api/auth/me', undefined, second.token)).body.role).toBe(lowest);
});

test('leaves the highest role to somebody, also when two take it from each other', async () => {
  const [first, second] = [await register('first'), await register('second')];
  expect((await give(first.user.id, lowest, first.token)).status).toBe(409);
  await give(second.user.id, highest, first.token);
  const answers = await Promise.all([give(second.user.id, lowest, first.token), give(first.user.id, lowest, second.token)]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('knows no other roles and no other people', async () => {
  const { token, user } = await register('first');
  expect((await give(user.id, 'emperor', token)).body.errors).toHaveProperty('role');
  expect((await give('00000000-0000-4000-8000-000000000000', lowest, token)).status).toBe(404);
});
