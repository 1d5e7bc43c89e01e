using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>Colours and letters that were asked for, in the files that are written.</summary>
public sealed class ThemeTests
{
    private static readonly AppModel Plain = RequestReader.Read("a boat list with name and year").Model!;

    [Fact]
    public void Any_colour_is_used_as_it_is_and_what_stands_on_it_can_be_read()
    {
        var colours = Gen.Choose(0, 0xFFFFFF).Select(value => new NamedColour("some colour", $"#{value:x6}"));
        Prop.ForAll(colours.ToArbitrary(), colour =>
        {
            var css = Css(new AppTheme(colour));
            var on = css.Split("--on-base: ")[1].StartsWith("#fff", StringComparison.Ordinal) ? 1.0 : 0.0;
            var (light, dark) = (Math.Max(on, colour.Luminance()), Math.Min(on, colour.Luminance()));
            return css.Contains($"--base: {colour.Hex};", StringComparison.Ordinal) && (light + 0.05) / (dark + 0.05) >= 4.5;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Another_look_changes_the_file_of_the_look_and_the_icon_and_is_proved()
    {
        var before = Files(Plain);
        var after = Files(Plain with { Theme = new AppTheme(new NamedColour("navy", "#000080"), Scheme: ColourScheme.Dark) });

        after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ShouldBe(
            ["frontend/index.html", "frontend/src/styles/theme.css", "e2e/tests/theme.spec.ts"], ignoreOrder: true);
    }

    [Fact]
    public void Dark_is_dark_whatever_the_system_says_and_letters_are_for_all_text()
    {
        var css = Css(new AppTheme(Scheme: ColourScheme.Dark, Lettering: Lettering.Monospace));

        css.ShouldContain("color-scheme: dark;");
        css.ShouldContain("font-family: ui-monospace");
        css.ShouldNotContain("--base");
    }

    private static string Css(AppTheme theme) => Files(Plain with { Theme = theme })["frontend/src/styles/theme.css"];

    private static Dictionary<string, string> Files(AppModel model) =>
        new NodeExpressReactPack().Write(model).SelectMany(step => step.Files).ToDictionary(file => file.Path, file => file.Content ?? "");
}
