using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalyst.Persistence.Embedded;

/// <summary>
/// The files of an embedded server. What is ours (password, port, locks) lies in the root; what is the server's lies in <c>server</c> below
/// it, or under <c>/var/lib/catalyst</c> when root's Catalyst lives where no other account can go.
/// </summary>
internal sealed class ServerFiles
{
    /// <summary>Where root's Catalyst keeps what another account must reach when its home is closed to others.</summary>
    public const string Elsewhere = "/var/lib/catalyst";

    private const string HomeMark = "home";
    private const long LargestLog = 10 * 1024 * 1024;
    private readonly string _root;
    private readonly ServerUser _user;

    public ServerFiles(string root, ServerUser user)
    {
        _root = root;
        _user = user;
        Server = user.Reaches(root)
            ? Path.Combine(root, "server")
            : Path.Combine(Elsewhere, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16]);
    }

    public string Server { get; }

    public string Data => Path.Combine(Server, "data");

    public string Log => Path.Combine(Server, "server.log");

    public string PasswordFile => Path.Combine(_root, "password");

    public bool IsInitialized => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>Version of the data, or null before there are any.</summary>
    public int? Major => IsInitialized ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim().Split('.')[0],
        CultureInfo.InvariantCulture) : null;

    public string Password => File.ReadAllText(PasswordFile).Trim();

    private string PortFile => Path.Combine(_root, "port");

    private string PresenceFile => Path.Combine(_root, "hosts.lock");

    public void Prepare()
    {
        _user.MakeReachable(_root);
        if (Path.GetDirectoryName(Server) == Elsewhere)
        {
            _user.MakeReachable(Elsewhere);
        }

        _user.MakeReachable(Server);
        if (Path.GetDirectoryName(Server) == Elsewhere)
        {
            File.WriteAllText(Path.Combine(Server, HomeMark), _root);
            RemoveHomeless();
        }

        // Without the password nobody can use the data. Outside our root that means: the root was removed, and these are its remains.
        if (IsInitialized && !File.Exists(PasswordFile))
        {
            if (Server.StartsWith(_root, StringComparison.Ordinal))
            {
                throw new EmbeddedPostgresException(
                    $"The PostgreSQL in {Server} has lost its password file {PasswordFile}. Restore it, or move {Server} away to begin "
                        + "with an empty database.");
            }

            Directory.Delete(Data, recursive: true);
        }
    }

    /// <summary>Servers outside their root do not go with it when a person removes it; the next start sees to that.</summary>
    private static void RemoveHomeless()
    {
        foreach (var server in Directory.EnumerateDirectories(Elsewhere))
        {
            try
            {
                var mark = Path.Combine(server, HomeMark);
                if (!File.Exists(mark) || Directory.Exists(File.ReadAllText(mark)))
                {
                    continue;
                }

                if (PostmasterFile.Read(Path.Combine(server, "data")) is { } running)
                {
                    using var process = Process.GetProcessById(running.ProcessId);
                    process.Kill();
                }

                Directory.Delete(server, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
            {
                // Another host removes it at the same moment, or its process ends; what is left is for the next start.
            }
        }
    }

    /// <summary>Held, it says that a host uses the server. The system lets go of it when the host dies.</summary>
    public FileStream ClaimPresence()
    {
        File.Open(PresenceFile, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
        return File.Open(PresenceFile, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Whether no host uses the server.</summary>
    public bool IsAlone()
    {
        try
        {
            using var all = File.Open(PresenceFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Waits until no other host sets up or starts the server.</summary>
    public async Task<FileStream> TakeTurnAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return File.Open(Path.Combine(_root, "start.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (time.GetElapsedTime(started) > timeout * 2)
            {
                throw new EmbeddedPostgresException(
                    $"Another Catalyst has been starting the PostgreSQL in {_root} for {timeout.TotalSeconds * 2:0} s.", e);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
            }
        }
    }

    /// <summary>The password, made once. Only the owner can read it.</summary>
    public string CreatePassword()
    {
        if (!File.Exists(PasswordFile))
        {
            WriteSecret(PasswordFile + ".new", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
            File.Move(PasswordFile + ".new", PasswordFile, overwrite: true);
        }

        return Password;
    }

    /// <summary>Where the next cluster is made before it takes its place; what an interrupted set-up left goes.</summary>
    public string NewData()
    {
        foreach (var leftover in Directory.EnumerateDirectories(Server, "data.new-*"))
        {
            Directory.Delete(leftover, recursive: true);
        }

        return Path.Combine(Server, "data.new-" + Guid.NewGuid().ToString("N"));
    }

    /// <summary>A file with the password that the server's account can read, for the time of the set-up.</summary>
    public string NewSecret(string password)
    {
        var path = Path.Combine(Server, "secret-" + Guid.NewGuid().ToString("N"));
        WriteSecret(path, password);
        return path;
    }

    /// <summary>The port of last time, else another one, which is remembered.</summary>
    /// <exception cref="EmbeddedPostgresException">Another program listens there, and hosts that know the server by it are
    /// running.</exception>
    public PortHold HoldPort(bool mayMove)
    {
        if (File.Exists(PortFile)
            && int.TryParse(File.ReadAllText(PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && last is > 0 and <= 65535)
        {
            if (PortHold.TryTake(last) is { } same)
            {
                return same;
            }

            if (!mayMove)
            {
                throw new EmbeddedPostgresException(
                    $"Another program took port {last} while PostgreSQL was down. Stop that program, or stop every Catalyst on {_root} and "
                        + "start again: then another port is chosen.");
            }
        }

        var hold = PortHold.TakeAny();
        File.WriteAllText(PortFile, hold.Port.ToString(CultureInfo.InvariantCulture));
        return hold;
    }

    /// <summary>All settings, written at each start: a person changes them through the options, not in this file.</summary>
    public void WriteSettings(int port, IReadOnlyDictionary<string, string> overrides)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "'127.0.0.1'",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = "''",
            ["password_encryption"] = "'scram-sha-256'",
            ["max_connections"] = "100",
            ["shared_buffers"] = "'64MB'",
            ["work_mem"] = "'8MB'",
            ["maintenance_work_mem"] = "'64MB'",
            ["fsync"] = "on",
            ["synchronous_commit"] = "on",
            ["wal_level"] = "minimal",
            ["max_wal_senders"] = "0",
            ["max_wal_size"] = "'512MB'",
            ["checkpoint_timeout"] = "'15min'",
            ["max_parallel_workers_per_gather"] = "0",
            ["jit"] = "off",
            ["huge_pages"] = "off",
            ["timezone"] = "'UTC'",
            ["log_timezone"] = "'UTC'",
            ["log_line_prefix"] = "'%m [%p] '",
            ["log_checkpoints"] = "off",
            // A refused statement must not leave its values, a prompt for example, in the log.
            ["log_min_error_statement"] = "panic",
        };
        foreach (var (name, value) in overrides)
        {
            settings[name] = value;
        }

        File.WriteAllLines(
            Path.Combine(Data, "postgresql.conf"),
            settings.Select(setting => $"{setting.Key} = {setting.Value}").Prepend("# Written by Catalyst at each start."));
        if (File.Exists(Log) && new FileInfo(Log).Length > LargestLog)
        {
            File.Move(Log, Log + ".1", overwrite: true);
        }
    }

    /// <summary>
    /// Removes the mark of a server that is no more, which would stop the next one if its process number is in use again.
    /// </summary>
    public void RemoveStale()
    {
        if (PostmasterFile.Read(Data) is null)
        {
            File.Delete(Path.Combine(Data, PostmasterFile.Name));
        }
    }

    public string LastLines()
    {
        try
        {
            return string.Join(' ', File.ReadLines(Log).TakeLast(3));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static void WriteSecret(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
