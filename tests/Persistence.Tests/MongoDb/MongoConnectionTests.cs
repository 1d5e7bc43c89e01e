using Catalyst.Persistence.MongoDb;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Persistence.Tests.MongoDb;

public sealed class MongoConnectionTests(MongoServer server, PostgresServer postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_away_is_told_as_any_other_database_without_the_password()
    {
        using var connection = new MongoConnection(
            Options.Create(new DocumentOptions { MongoUrl = "mongodb://user:topsecret@127.0.0.1:1/?serverSelectionTimeoutMS=200" }));
        var logs = new MongoAgentLogStore(connection);

        var away = await Should.ThrowAsync<DatabaseUnavailableException>(logs.FindLastSeqAsync(Guid.NewGuid(), Token));

        away.Message.ShouldContain("127.0.0.1:1");
        away.Message.ShouldContain("MONGO_URL");
        away.ToString().ShouldNotContain("topsecret");
    }

    [Fact]
    public async Task A_server_that_comes_later_is_used_from_then_on()
    {
        var url = await server.FindAsync(Token);
        Assert.SkipWhen(url is null, MongoServer.Missing);
        using var connection = new MongoConnection(
            Options.Create(new DocumentOptions { MongoUrl = url, MongoDatabase = $"t{Guid.NewGuid():N}" }));
        var store = new MongoDocumentStore(connection, TimeProvider.System);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(store.GetAsync<object>("notes", "a", cancelled.Token));

        (await store.GetAsync<object>("notes", "a", Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("mongo://user:topsecret@host", "storage.databases.mongodb.url")]
    [InlineData("mongodb://user:topsecret@host:port", "storage.databases.mongodb.url")]
    [InlineData("mongodb://user:topsecret@", "storage.databases.mongodb.url")]
    public void An_address_that_cannot_be_used_is_refused_by_its_key_and_without_its_password(string url, string key)
    {
        var wrong = new DocumentOptionsValidator().Validate(null, new DocumentOptions { MongoUrl = url });

        wrong.FailureMessage!.ShouldContain(key);
        wrong.FailureMessage!.ShouldNotContain("topsecret");
    }

    [Theory]
    [InlineData("catalyst_db", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a$b", false)]
    public void A_database_has_a_name_that_MongoDB_takes(string name, bool valid) =>
        new DocumentOptionsValidator().Validate(null,
            new DocumentOptions { MongoUrl = "mongodb://host", MongoDatabase = name }).Succeeded.ShouldBe(valid);

    [Fact]
    public async Task With_an_address_documents_are_in_MongoDB_and_else_in_PostgreSQL()
    {
        await using var fresh = await postgres.CreateDatabaseAsync(Token);
        foreach (var url in new[] { null, "mongodb://127.0.0.1:1" })
        {
            await using var services = new ServiceCollection().AddSingleton(fresh.Database).AddCatalystPersistence(_ => { })
                .Configure<DocumentOptions>(documents => documents.MongoUrl = url).BuildServiceProvider();

            services.GetRequiredService<IDocumentStore>().Kind.ShouldBe(url is null ? "postgresql" : "mongodb");
            (services.GetRequiredService<IAgentLogStore>() is MongoAgentLogStore).ShouldBe(url is not null);
        }
    }
}
