using Catalyst.Cli.Commands;

namespace Catalyst.Cli;

/// <summary>Every command, and how arguments become one of them: what a person wrote is text, whatever it begins with.</summary>
internal static class CommandLine
{
    /// <summary>No argument names a file to read arguments from: people write "@home" and mean it.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static ParseResult Parse(CliHome home, string[] args)
    {
        var root = Root(home);
        return root.Parse(args is ["help"] or [] ? ["--help"] : Unmistakable(root, args), Parser);
    }

    private static RootCommand Root(CliHome home) =>
        new("Catalyst: say what you want built, and watch it being planned, written, tested, reviewed and deployed.")
    {
        BuildCommand.Create(home),
        ChangeCommand.Create(home),
        UpCommand.Create(home),
        DownCommand.Create(home),
        StatusCommand.Create(home),
        LogsCommand.Create(home),
        CostsCommand.Create(home),
        TaskCommands.Create("cancel", "Stop a task and everything it runs", home),
        TaskCommands.Create("pause", "Let the running step finish, then wait", home),
        TaskCommands.Create("resume", "Go on with a paused task", home),
        TaskCommands.Create("merge", "Merge an approved task's branch into main", home),
        TaskCommands.Create("retry", "Run a failed or cancelled task again from where it ended", home),
        MoveCommand.Create("undo", "Go back to an application's version before its last change, with its data", home),
        MoveCommand.Create("redo", "Take the last undo back", home),
        DoctorCommand.Create(home),
        PassThrough("test", "Set everything up and run every test; --coverage measures what the tests run"),
        PassThrough("bench", "Measure speed, each figure beside a limit measured in the same run"),
        PassThrough("chaos", "Kill and freeze everything while tasks run, and check that nothing is lost or doubled"),
        PassThrough("setup", "Build everything without starting it"),
        PassThrough("clean", "Remove what was built; projects and data stay"),
    };

    // The script does these itself; here they only appear in the help.
    private static Command PassThrough(string name, string description) => new(name, description);

    /// <summary>
    /// The same arguments so that the parser can read them in one way only: the value of an option is joined to its name, and the words of
    /// a request stand behind <c>--</c>. Only a whole argument that is an option's name counts as one.
    /// </summary>
    private static string[] Unmistakable(RootCommand root, string[] args)
    {
        if (args is not [var name, .. var rest] || root.Subcommands.FirstOrDefault(command => command.Name == name) is not { } command)
        {
            return args;
        }

        var takesText = command.Arguments.Any(argument => argument is RequestArgument);
        var asksForHelp = rest is [var only] && OptionCalled(root, only) is { Recursive: true };
        List<string> kept = [], words = [];
        var next = 0;
        for (; next < rest.Length && rest[next] != "--"; next++)
        {
            var word = rest[next];
            if (next + 1 < rest.Length && OptionCalled(command, word) is { } option && option.Arity.Equals(ArgumentArity.ExactlyOne))
            {
                kept.Add($"{option.Name}={rest[++next]}");
            }
            else if (takesText && !asksForHelp && OptionCalled(command, word.Split('=')[0]) is null)
            {
                words.Add(word);
            }
            else
            {
                kept.Add(word);
            }
        }

        return words.Count > 0 ? [name, .. kept, "--", .. words, .. rest.Skip(next + 1)] : [name, .. kept, .. rest[next..]];
    }

    private static Option? OptionCalled(Command command, string word) =>
        command.Options.FirstOrDefault(option => option.Name == word || option.Aliases.Contains(word));
}
