namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tests of accounts and their sessions.</summary>
internal static class AuthTests
{
    public const string Text = """
        import { beforeEach, expect, test } from 'vitest';
        import { RateLimiter } from '../src/auth/rateLimiter.js';
        import { emptyDatabase, login, send } from './support.js';

        beforeEach(emptyDatabase);

        test('registers, recognises and logs out', async () => {
          const token = await login('alice');
          expect((await send('GET', '/api/auth/me', undefined, token)).body).toMatchObject({ name: 'alice', email: 'alice@example.com' });
          expect((await send('POST', '/api/auth/logout', {}, token)).status).toBe(204);
          expect((await send('GET', '/api/auth/me', undefined, token)).status).toBe(401);
        });

        test('logs in with the right password only, whatever the case of the email', async () => {
          await login('bob');
          expect((await send('POST', '/api/auth/login', { email: 'BOB@example.com', password: 'correct horse' })).status).toBe(200);
          expect((await send('POST', '/api/auth/login', { email: 'bob@example.com', password: 'wrong' })).status).toBe(401);
          expect((await send('POST', '/api/auth/login', { email: 'nobody@example.com', password: 'wrong' })).status).toBe(401);
        });

        test('validates a new account and refuses an email twice', async () => {
          const weak = await send('POST', '/api/auth/register', { name: '', email: 'no', password: 'short' });
          expect(weak.status).toBe(400);
          expect(Object.keys(weak.body.errors)).toEqual(['name', 'email', 'password']);
          await login('carol');
          expect((await send('POST', '/api/auth/register', { name: 'C', email: 'Carol@example.com', password: 'correct horse' })).status).toBe(409);
        });

        test('keeps the session of a browser in a cookie that no script and no other site can use', async () => {
          const account = { name: 'Eve', email: 'eve@example.com', password: 'correct horse' };
          const kept = (await send('POST', '/api/auth/register', account)).headers.get('set-cookie')!;
          expect(kept).toMatch(/; HttpOnly/);
          expect(kept).toMatch(/; SameSite=Strict/);
          const cookie = { Cookie: kept.split(';')[0]! };
          expect((await send('GET', '/api/auth/me', undefined, undefined, cookie)).body).toMatchObject({ name: 'Eve' });
          expect((await send('POST', '/api/auth/logout', {}, undefined, cookie)).status).toBe(401);
          expect((await send('POST', '/api/auth/logout', {}, undefined, { ...cookie, 'X-Requested-With': 'fetch' })).status).toBe(204);
          expect((await send('GET', '/api/auth/me', undefined, undefined, cookie)).status).toBe(401);
        });

        test('slows down guessing', async () => {
          const guess = () => send('POST', '/api/auth/login', { email: 'dave@example.com', password: 'guess' });
          for (let i = 0; i < 5; i += 1) {
            expect((await guess()).status).toBe(401);
          }
          const refused = await guess();
          expect(refused.status).toBe(429);
          expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
        });

        test('the limiter forgets attempts after its window', () => {
          let now = 0;
          const limiter = new RateLimiter(1, 1000, () => now);
          expect(limiter.take('a')).toBe(0);
          expect(limiter.take('a')).toBe(1);
          now = 1000;
          expect(limiter.take('a')).toBe(0);
        });

        """;
}
