using Catalyst.Grains.Tests.Cluster;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or, asked for by one of them, a silo that it can kill.
return args is [NodeProcess.Verb, var connectionString] ? await NodeProcess.RunAsync(connectionString) : await ConsoleRunner.Run(args);
