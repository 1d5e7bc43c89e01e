using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Blueprints.Tests.Understanding.Corpus;
using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;
using Catalyst.Testing;
using NJsonSchema;

namespace Catalyst.Blueprints.Tests.Model;

/// <summary>What a language model is given to fill in.</summary>
public sealed class AppModelSchemaTests
{
    private static readonly string SchemaFile = Path.Combine(Checkout.Root, "Brains", "Model", "app-model.schema.json");

    [Fact]
    public void The_schema_is_that_of_the_records_and_their_comments()
    {
        var written = new SchemaWriter().Write();
        var kept = File.Exists(SchemaFile) ? File.ReadAllText(SchemaFile) : "";
        var renewed = Path.Combine(Checkout.Root, ".build", Path.GetFileName(SchemaFile));
        File.WriteAllText(renewed, written);

        (kept == written).ShouldBeTrue($"The records of the model have changed: copy {renewed} to {SchemaFile}.");
    }

    [Fact]
    public void Every_part_says_what_it_is_for()
    {
        var schema = JsonNode.Parse(new SchemaWriter().Write())!;

        Objects(schema).SelectMany(o => o["properties"]!.AsObject().Select(p => (Owner: o, Name: p.Key, Schema: p.Value)))
            .Where(p => p.Owner["description"] is null && p.Schema?["description"] is null && p.Schema?["$ref"] is null)
            .Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_is_read_from_requests_meets_it()
    {
        var schema = await JsonSchema.FromJsonAsync(new SchemaWriter().Write(), TestContext.Current.CancellationToken);
        foreach (var request in CorpusRequest.ReadAll(Path.Combine(AppContext.BaseDirectory, "Understanding", "Corpus")))
        {
            if (RequestReader.Read(request.Text).Model is { } model)
            {
                schema.Validate(JsonSerializer.Serialize(model, AppModelJson.Options)).Select(e => $"{request.Key}: {e}").ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("entities", """[{ "name": "Boat" }]""")]
    [InlineData("colour", "\"navy\"")]
    [InlineData("auth", """{ "required": "yes" }""")]
    [InlineData("views", """[{ "kind": "Pie", "name": "A", "label": "A", "of": "Boat", "options": {}, "onStart": false }]""")]
    public async Task What_is_no_part_of_a_model_does_not(string name, string value)
    {
        var schema = await JsonSchema.FromJsonAsync(new SchemaWriter().Write(), TestContext.Current.CancellationToken);
        var model = JsonSerializer.SerializeToNode(
            RequestReader.Read("a boat list with name and seats").Model, AppModelJson.Options)!.AsObject();
        schema.Validate(model.ToJsonString()).ShouldBeEmpty();

        model[name] = JsonNode.Parse(value);

        schema.Validate(model.ToJsonString()).ShouldNotBeEmpty();
    }

    private static IEnumerable<JsonNode> Objects(JsonNode? node) => node switch
    {
        JsonObject o => (o["properties"] is JsonObject ? [o] : Array.Empty<JsonNode>()).Concat(o.SelectMany(p => Objects(p.Value))),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
