using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The look that tells one application from the next: its hues, and the letters of its headings.</summary>
internal sealed record Theme(int Hue, int SecondHue, bool Bookish)
{
    /// <summary>Pairs of hues that go together and stay readable in light and dark; none leads with the red of danger.</summary>
    private static readonly (int First, int Second)[] Pairs =
        [(277, 320), (255, 215), (165, 200), (315, 355), (225, 180), (145, 185), (345, 300), (295, 255), (190, 235), (48, 20)];

    public static Theme Of(App app)
    {
        var (first, second) = Pairs[Hash(app.Model.Slug) % (uint)Pairs.Length];
        return new Theme(first, second, !app.Realtime && app.Entities.Any(e => e.View == View.Articles));
    }

    public string Css => string.Create(CultureInfo.InvariantCulture, $$"""
        /* What makes this application look like itself; every colour is derived from these. */
        :root {
          --hue: {{Hue}};
          --hue-2: {{SecondHue}};
          --heading: {{(Bookish ? "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, ui-serif, serif" : "inherit")}};
        }

        """);

    public string Icon => string.Create(CultureInfo.InvariantCulture,
        $"%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='oklch(54%25 0.2 "
            + $"{Hue})'/%3E%3Cpath d='M9 16l5 5 9-10' fill='none' stroke='white' stroke-width='4' stroke-linecap='round'/%3E%3C/svg%3E");

    /// <summary>FNV-1a: the same on every machine and in every run, unlike string.GetHashCode.</summary>
    private static uint Hash(string text)
    {
        var hash = 2_166_136_261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16_777_619u);
        }

        return hash;
    }
}
