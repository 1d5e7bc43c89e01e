using Catalyst.Broker;
using Catalyst.Persistence;
using Catalyst.Persistence.Migrations;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.Options;

namespace Catalyst.Silo.Hosting;

/// <summary>What ends a process at its start and is the operator's to mend: a wrong setting, or something that it names and that cannot be used.</summary>
public static class StartMistake
{
    /// <summary>Of a process that ended so; standard error says what is wrong and what to do.</summary>
    public const int ExitCode = 2;

    /// <summary>Whether the message is all that there is to know. Of everything else the stack trace is needed.</summary>
    public static bool Is(Exception exception) => exception is ConfigException or OptionsValidationException or DatabaseUnavailableException or MigrationException
        or BrokerUnavailableException;
}
