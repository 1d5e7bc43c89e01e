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

        if (!MongoDbDriver.IsIncluded)
        {
            return ValidateOptionsResult.Fail(
                $"{Key} is set, but this build has no MongoDB driver, and documents that are there would not be found. Unset it to keep documents and agent logs in "
                + "PostgreSQL; or run ./catalyst again where the package MongoDB.Driver can be restored: CATALYST_PACKAGE_SOURCE names a folder of packages.");
        }

        if (options.MongoDatabase is not { Length: > 0 and <= MaxDatabaseName } database || database.IndexOfAny([.. " /\\.\"$*<>:|?\0"]) >= 0)
        {
            return ValidateOptionsResult.Fail(
                $"storage.databases.mongodb.database is '{options.MongoDatabase}'; use 1 to {MaxDatabaseName} characters without spaces and none of /\\.\"$*<>:|?.");
        }

        return MongoDbDriver.ProblemWith(options.MongoUrl!) is { } problem
            ? ValidateOptionsResult.Fail($"{Key} cannot be used: {problem}. Write mongodb://user:password@host:27017 (percent-encode special characters of the password).")
            : ValidateOptionsResult.Success;
    }
}
