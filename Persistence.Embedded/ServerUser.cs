namespace Catalyst.Persistence.Embedded;

/// <summary>Who runs the server: whoever runs Catalyst, except root, which PostgreSQL refuses; then an unprivileged account.</summary>
internal sealed record ServerUser(string? Name, string? Id, string? Group)
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>Null means: as we are.</summary>
    public bool IsOther => Name is not null;

    public static ServerUser Current()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerUser(null, null, null);
        }

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length >= 4 && fields[2] != "0")
            .ToList();
        var account = Candidates.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(fields => fields is not null);
        return account is null
            ? throw new EmbeddedPostgresException(
                "Catalyst runs as root, which PostgreSQL refuses, and there is no account postgres or nobody to run it as. Add one "
                    + "(useradd --system postgres), run Catalyst as another user, or set POSTGRES_URL.")
            : new ServerUser(account[0], account[2], account[3]);
    }

    /// <summary>The command that runs <paramref name="command"/> as this user.</summary>
    public IReadOnlyList<string> Wrap(IReadOnlyList<string> command)
    {
        if (!IsOther)
        {
            return command;
        }

        if (Tool.Find("setpriv") is { } setpriv)
        {
            return [setpriv, "--reuid", Id!, "--regid", Group!, "--clear-groups", "--", .. command];
        }

        return Tool.Find("runuser") is { } runuser
            ? [runuser, "-u", Name!, "--", .. command]
            : throw new EmbeddedPostgresException(
                "Catalyst runs as root, which PostgreSQL refuses, and neither setpriv nor runuser is there to change the user. Install "
                    + "util-linux, run Catalyst as another user, or set POSTGRES_URL.");
    }

    /// <summary>Gives <paramref name="path"/> and all below to this user.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (IsOther)
        {
            var (code, output) = await Tool.RunAsync(["chown", "-R", $"{Id}:{Group}", path], null, TimeSpan.FromSeconds(60),
                cancellationToken);
            if (code != 0)
            {
                throw new EmbeddedPostgresException($"{path} could not be given to {Name}: {output}");
            }
        }
    }

    /// <summary>Makes what is missing of <paramref name="path"/>, and lets this user pass it whatever the umask says.</summary>
    public void MakeReachable(string path)
    {
        var made = new Stack<string>([path]);
        while (Path.GetDirectoryName(made.Peek()) is { } parent && !Directory.Exists(parent))
        {
            made.Push(parent);
        }

        foreach (var directory in made)
        {
            Directory.CreateDirectory(directory);
            if (IsOther && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.OtherExecute);
            }
        }
    }

    /// <summary>Whether this user can reach <paramref name="path"/>: nobody but root passes a directory that is closed to others.</summary>
    public bool Reaches(string path)
    {
        if (!IsOther || OperatingSystem.IsWindows())
        {
            return true;
        }

        for (var directory = new DirectoryInfo(path); directory is not null; directory = directory.Parent)
        {
            if (directory.Exists && !directory.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }
}
