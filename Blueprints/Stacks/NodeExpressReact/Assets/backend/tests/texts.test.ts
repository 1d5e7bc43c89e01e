import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase, login, send } from './support.js';

beforeEach(emptyDatabase);

test('shows everyone what the owner has written, the last time', async () => {
  const token = await login();
  for (const text of ['First', 'Second']) {
    expect((await send('PUT', '/api/texts/about', { text, replaces: '' }, token)).status).toBe(204);
  }
  expect((await send('GET', '/api/texts')).body).toEqual({ texts: [{ section: 'about', replaces: '', text: 'Second' }] });
});

test('takes texts from the owner only', async () => {
  expect((await send('PUT', '/api/texts/about', { text: 'Mine now', replaces: '' })).status).toBe(401);
  expect((await send('GET', '/api/texts')).body).toEqual({ texts: [] });
});

test('refuses what is no text and what is no section', async () => {
  const token = await login();
  expect((await send('PUT', '/api/texts/about', { text: 1, replaces: '' }, token)).body.errors).toHaveProperty('text');
  expect((await send('PUT', '/api/texts/No%20section', { text: '', replaces: '' }, token)).status).toBe(404);
});
