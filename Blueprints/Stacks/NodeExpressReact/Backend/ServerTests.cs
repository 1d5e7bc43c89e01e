namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tests of what every generated backend does, whatever it stores: how it starts, and how it refuses.</summary>
internal static class ServerTests
{
    public static string Basics(App app) => Code.Clean($$"""
        import { expect, test, vi } from 'vitest';
        import { readConfig } from '../src/config.js';
        {{(app.HasDatabase ? "import { toProblem } from '../src/middleware/problem.js';" : "")}}
        import { fail } from '../src/start.js';
        import { send } from './support.js';

        test('reports its health', async () => {
          expect(await send('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
        });

        test('answers an unknown endpoint with a problem', async () => {
          const answer = await send('GET', '/api/nothing-here');
          expect(answer.status).toBe(404);
          expect(answer.headers.get('content-type')).toContain('application/problem+json');
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        });

        test('refuses broken JSON and large bodies', async () => {
          expect((await send('POST', '/api/nothing-here', '{')).status).toBe(400);
          expect((await send('POST', '/api/nothing-here', { text: 'x'.repeat(110_000) })).status).toBe(413);
        });

        test('refuses an address that is no text', async () => {
          for (const address of ['/%zz', '/api/nothing-here/%80', '/api/nothing-here?search=%80']) {
            expect(await send('GET', address)).toMatchObject({ status: 400, body: { title: 'Bad address' } });
          }
        });
        {{(app.HasDatabase ? Net : "")}}
        test('names a wrong setting', () => {
          expect(() => readConfig({ PORT: 'many' })).toThrow(/PORT/);
        });

        test('says why it does not start, and ends', () => {
          const said = vi.spyOn(console, 'error').mockReturnValue();
          const ended = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
          for (const [problem, words] of [[{ code: 'EADDRINUSE' }, 'Port 8001 is in use'], [{ code: 'EACCES', syscall: 'listen' }, 'Port 8001 is not allowed'], [{}, 'Error: why']]) {
            fail(Object.assign(new Error('why'), problem), 8001);
            expect(String(said.mock.lastCall)).toContain(words);
          }
          expect(ended.mock.calls).toEqual([[1], [1], [1]]);
          vi.restoreAllMocks();
        });

        """);

    private const string Net = """

        test('takes what the database refuses as a matter of the input', () => {
          expect(toProblem({ code: '22008', message: 'date out of range' })).toMatchObject({ status: 400, errors: { body: 'cannot be stored' } });
          expect(toProblem({ code: '23502', column: 'due_date' })).toMatchObject({ status: 400, errors: { dueDate: 'cannot be stored' } });
          expect(toProblem({ code: '23514', table: 'jobs', constraint: 'jobs_pay_scale_check' })).toMatchObject({ status: 400, errors: { payScale: 'cannot be stored' } });
          expect(toProblem({ code: '23503', detail: 'Key (room_id)=(1) is not present' })).toMatchObject({ status: 409, errors: { roomId: 'no longer exists' } });
          expect(toProblem({ code: '57014' })).toMatchObject({ status: 500 });
        });

        """;

    public const string Lock = """
        import { mkdtempSync, rmSync } from 'node:fs';
        import { tmpdir } from 'node:os';
        import { join } from 'node:path';
        import { expect, test } from 'vitest';
        import { lockDirectory } from '../src/db/lock.js';

        test('gives a directory to one at a time', async () => {
          const directory = mkdtempSync(join(tmpdir(), 'lock-'));
          const release = await lockDirectory(directory);
          await expect(lockDirectory(directory, 0)).rejects.toThrow('in use by another process');
          const next = lockDirectory(directory);
          release();
          (await next)();
          rmSync(directory, { recursive: true });
        });

        """;
}
