using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Persistence.Tests.WithoutMongoDb;

public sealed class MissingDriverTests(PostgresServer server) : DatabaseTests(server)
{
    [Fact]
    public void An_address_is_refused_by_its_key_and_without_its_password()
    {
        using var services = new ServiceCollection().AddSingleton(Database).AddCatalystPersistence(_ => { })
            .Configure<DocumentOptions>(documents => documents.MongoUrl = "mongodb://user:topsecret@host").BuildServiceProvider();

        var wrong = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IDocumentStore>());

        wrong.Message.ShouldContain("storage.databases.mongodb.url (MONGO_URL)");
        wrong.Message.ShouldContain("MongoDB.Driver");
        wrong.Message.ShouldNotContain("topsecret");
    }

    [Fact]
    public void Without_an_address_documents_are_in_PostgreSQL()
    {
        using var services = new ServiceCollection().AddSingleton(Database).AddCatalystPersistence(_ => { }).BuildServiceProvider();

        services.GetRequiredService<IDocumentStore>().Kind.ShouldBe("postgresql");
        services.GetRequiredService<IAgentLogStore>().ShouldBeOfType<PostgresAgentLogStore>();
    }

    [Fact(Skip = "The package MongoDB.Driver is not in this build (CatalystMongoDb is not true): the suites of documents and agent logs ran on PostgreSQL only.")]
    public void The_suites_pass_on_MongoDB_too()
    {
    }
}
