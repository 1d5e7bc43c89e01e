using Catalyst.Persistence.MongoDb;
using Microsoft.Extensions.Options;

namespace Catalyst.Persistence;

/// <summary>Where documents and agent logs are kept.</summary>
public sealed class DocumentOptions
{
    /// <summary><c>MONGO_URL</c>: <c>mongodb://user:password@host:27017</c>. Empty: they are in PostgreSQL.</summary>
    public string? MongoUrl { get; set; }

    /// <summary>The database there, unless the address names one.</summary>
    public string MongoDatabase { get; set; } = "catalyst_db";

    /// <summary>Whether they are in MongoDB.</summary>
    public bool UsesMongoDb => !string.IsNullOrWhiteSpace(MongoUrl);
}

/// <summary>Its messages never repeat the address, for it holds a password.</summary>
internal sealed class DocumentOptionsValidator : IValidateOptions<DocumentOptions>
{
    private const string Key = "storage.databases.mongodb.url (MONGO_URL)";
    private const int MaxDatabaseName = 63;

    public ValidateOptionsResult Validate(string? name, DocumentOptions options)
    {
        if (!options.UsesMongoDb)
        {
            return ValidateOptionsResult.Success;
        }

        if (options.MongoDatabase is not { Length: > 0 and <= MaxDatabaseName } database
            || database.IndexOfAny([.. " /\\.\"$*<>:|?\0"]) >= 0)
        {
            return ValidateOptionsResult.Fail(
                $"storage.databases.mongodb.database is '{options.MongoDatabase}'; use 1 to {MaxDatabaseName} characters without spaces "
                    + "and none of /\\.\"$*<>:|?.");
        }

        return MongoConnection.ProblemWith(options.MongoUrl!) is { } problem
            ? ValidateOptionsResult.Fail(
                $"{Key} cannot be used: {problem}. Write mongodb://user:password@host:27017 (percent-encode special characters of the "
                    + "password).")
            : ValidateOptionsResult.Success;
    }
}
