using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Previews;

namespace Catalyst.Chaos.Node;

/// <summary>
/// The application that previews run: it answers on its port, and notices a second one of its task that runs at the same time.
/// </summary>
internal static class PreviewApplication
{
    public const string Duplicates = "duplicates.log";

    private const string Source =
        """
        const fs = require('node:fs'), http = require('node:http'), net = require('node:net');
        const socket = 'alive.sock';
        const other = net.connect(socket);
        other.on('connect', () => {
          fs.appendFileSync('duplicates.log', `${process.pid} found another on ${process.env.PORT}\n`);
          listen();
        });
        other.on('error', () => { fs.rmSync(socket, { force: true }); net.createServer(() => {}).listen(socket); listen(); });
        function listen() { http.createServer((_, answer) => answer.end('ok')).listen(Number(process.env.PORT), '127.0.0.1'); }
        """;

    public static PreviewSpec Release(PhaseAttempt run, CatalystPaths paths, string commit)
    {
        var release = paths.Preview(run.TaskId);
        Directory.CreateDirectory(release);
        File.WriteAllText(Path.Combine(release, "app.js"), Source);
        return new PreviewSpec(
            run.TaskId, run.ProjectId, run.ProjectSlug, commit, release, ".", ["node", "--max-old-space-size=32", "app.js"],
            new Dictionary<string, string>(), "PORT", "/health", "/api");
    }
}
