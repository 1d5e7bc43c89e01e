using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What people fill by uploading, in requests and in follow-ups.</summary>
public sealed class UploadReadingTests
{
    [Theory]
    [InlineData("list of stamps with name, country and photo", "photo", FieldType.Image)]
    [InlineData("boats with name, length and a picture", "picture", FieldType.Image)]
    [InlineData("contract register: partner, signed on, scan", "scan", FieldType.File)]
    [InlineData("expense list with amount, date and receipt (file)", "receipt", FieldType.File)]
    [InlineData("machines with name, manual (pdf) and price", "manual", FieldType.File)]
    [InlineData("sponsors with name, website and logo", "logo", FieldType.Image)]
    [InlineData("job applicants with name, email and cv", "cv", FieldType.File)]
    [InlineData("mushrooms with species, place, sketch (upload)", "sketch", FieldType.Image)]
    [InlineData("bands with name and image url", "imageUrl", FieldType.Url)]
    public void What_is_uploaded_is_told_from_an_address(string request, string field, FieldType type)
    {
        var entity = RequestReader.Read(request).Model.ShouldNotBeNull().Entities[0];

        entity.Fields.ShouldContain(f => f.Name == field && f.Type == type && !(f.Required && type != FieldType.Url));
        entity.TitleField.ShouldNotBe(field);
    }

    [Theory]
    [InlineData("add a photo of the engine", FieldType.Image)]
    [InlineData("add picture upload", FieldType.Image)]
    [InlineData("let people attach a file to a boat", FieldType.File)]
    [InlineData("boats should have a logo", FieldType.Image)]
    [InlineData("add a scan of the registration to boats", FieldType.File)]
    public void An_application_gets_uploads_later(string message, FieldType type) => Says(message).Change.ShouldNotBeNull()
        .After.Entities[0].Fields[^1].Type.ShouldBe(type);

    [Theory]
    [InlineData("make the homepage a photo")]
    [InlineData("change the homepage into an image")]
    [InlineData("change the picture to a text")]
    public void What_is_stored_never_turns_into_something_else_by_an_upload(string message)
    {
        var said = Says(message);

        said.Change.ShouldBeNull();
        said.Notes.ShouldContain(n => n.StartsWith("I leave", StringComparison.Ordinal));
    }

    private static FollowUp Says(string message) =>
        FollowUpReader.Read(RequestReader.Read("boats with name, homepage (url) and picture").Model!, message);
}
