using Catalyst.Grains.Tests.Cluster;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or, asked for by one of them, a silo that it can kill.
return args is [NodeProcess.Verb, var connectionString, var rabbitUrl]
    ? await NodeProcess.RunAsync(connectionString, rabbitUrl.Length > 0 ? rabbitUrl : null)
    : await ConsoleRunner.Run(args);
