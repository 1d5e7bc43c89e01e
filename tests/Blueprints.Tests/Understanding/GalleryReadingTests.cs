using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What is to be seen as pictures.</summary>
public sealed class GalleryReadingTests
{
    [Theory]
    [InlineData("list of stamps with name, country and photo. A gallery of the stamps.", "Stamp")]
    [InlineData("boats with name, length and picture, shown in a gallery", "Boat")]
    [InlineData("list of mushrooms with species and photo, and a photo gallery", "Mushroom")]
    [InlineData("cakes with name, price and picture. Show them as cards with the picture.", "Cake")]
    [InlineData("potters with name. pots with glaze and photo. Gallery view of the pots.", "Pot")]
    public void A_gallery_shows_what_has_pictures(string request, string entity)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        model.Views.ShouldNotBeNull().ShouldContain(v => v.Kind == ViewKind.Gallery && v.Of == entity);
        model.Wishes.ShouldNotBeNull().ShouldContain(w => w.IsDone && w.By.Any(by => model.Views!.Any(v => v.Name == by)));
    }

    [Fact]
    public void Without_pictures_a_gallery_is_told_as_not_done()
    {
        var model = RequestReader.Read("list of stamps with name and country. A gallery of the stamps.").Model.ShouldNotBeNull();

        (model.Views ?? []).ShouldNotContain(v => v.Kind == ViewKind.Gallery);
        model.Wishes.ShouldNotBeNull().ShouldContain(w => !w.IsDone && w.Words.Contains("gallery", StringComparison.OrdinalIgnoreCase));
    }
}
