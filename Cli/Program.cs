using System.Net;
using Catalyst.Cli;

Output.Prepare();

// The only server that this command talks to is on this machine; a proxy would not find it.
HttpClient.DefaultProxy = new WebProxy();
try
{
    // Without its own handler, which prints a stack trace. Ctrl-C leaves the server in the foreground the time to clean up.
    return await CommandLine.Parse(CliHome.FromEnvironment(), args)
        .InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
}
catch (CliException exception)
{
    Output.Error(exception.Message);
    return exception.ExitCode;
}
catch (HttpRequestException exception)
{
    Output.Error($"The server does not answer ({exception.Message}). ./catalyst status says whether it runs.");
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
