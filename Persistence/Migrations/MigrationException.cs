namespace Catalyst.Persistence.Migrations;

/// <summary>
/// The schema in the database is not one that this version of Catalyst can bring up to date. The message says what to do.
/// </summary>
public sealed class MigrationException(string message, Exception? innerException = null) : Exception(message, innerException);
