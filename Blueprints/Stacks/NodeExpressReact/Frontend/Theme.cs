using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The look that tells one application from the next: its colours and its letters, those that were asked for above all.</summary>
internal sealed record Theme(int Hue, int SecondHue, bool Bookish, AppTheme Asked)
{
    private const string Serif = "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, ui-serif, serif";

    /// <summary>Where black and white are equally readable, at 4.6 to 1 (WCAG 2.2).</summary>
    private const double Middle = 0.179;

    /// <summary>Lighter than this a colour is more of a paper than of a paint.</summary>
    private const double Pale = 0.6;

    /// <summary>Pairs of hues that go together and stay readable in light and dark; none leads with the red of danger.</summary>
    private static readonly (int First, int Second)[] Pairs =
        [(277, 320), (255, 215), (165, 200), (315, 355), (225, 180), (145, 185), (345, 300), (295, 255), (190, 235), (48, 20)];

    public static Theme Of(App app)
    {
        var (first, second) = Pairs[Hash(app.Model.Slug) % (uint)Pairs.Length];
        return new Theme(first, second, !app.Realtime && app.Entities.Any(e => e.View == View.Articles), app.Model.Theme ?? new AppTheme());
    }

    public string Css => string.Create(CultureInfo.InvariantCulture, $$"""
        /* What makes this application look like itself; every colour is derived from these. */
        :root {
          --hue: {{Hue}};
          --hue-2: {{SecondHue}};
          --heading: {{(Bookish ? Serif : "inherit")}};
        }
        {{string.Concat(new[] { Scheme, Letters, Colours }.OfType<string>().Select(part => "\n" + part + "\n"))}}
        """);

    public string Icon
    {
        get
        {
            var (back, front) = Asked.Base is { } colour ? (colour.Hex.Replace("#", "%23", StringComparison.Ordinal), On(colour))
                : (string.Create(CultureInfo.InvariantCulture, $"oklch(54%25 0.2 {Hue})"), "white");
            return "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
                + $"%3Crect width='32' height='32' rx='9' fill='{back}'/%3E"
                + $"%3Cpath d='M9 16l5 5 9-10' fill='none' stroke='{front}' stroke-width='4' stroke-linecap='round'/%3E%3C/svg%3E";
        }
    }

    private string? Scheme => Asked.Scheme == ColourScheme.System ? null
        : $":root {{ color-scheme: {Asked.Scheme.ToString().ToLowerInvariant()}; }}";

    private string? Letters
    {
        get
        {
            var family = Asked.Lettering switch
            {
                Lettering.Serif => Serif,
                Lettering.Sans => "Inter, ui-sans-serif, system-ui, \"Segoe UI\", Roboto, sans-serif",
                Lettering.Monospace => "ui-monospace, \"Cascadia Code\", Menlo, Consolas, \"Liberation Mono\", monospace",
                Lettering.Rounded => "ui-rounded, \"Hiragino Maru Gothic ProN\", Quicksand, \"Varela Round\", \"Nunito\", sans-serif",
                Lettering.Handwritten => "\"Bradley Hand\", \"Segoe Print\", \"Comic Sans MS\", \"Comic Neue\", cursive",
                _ => null,
            };
            return family is null ? null : $":root {{ --heading: inherit; font-family: {family}; }}";
        }
    }

    /// <summary>
    /// The colours that were asked for are used as they are where something stands on them, and made darker or lighter where they are
    /// letters, so that all stays readable.
    /// </summary>
    private string? Colours => (Asked.Base, Asked.Action) switch
    {
        (null, null) => null,
        (null, { } action) => Actions(action),
        ({ } page, var action) => $"{Actions(action ?? page)}\n\n{Page(page, action)}"
            + (Asked.Header is { } header ? $"\n\n{HeaderOf(header)}" : ""),
    };

    private static string Actions(NamedColour action) => $$"""
        /* {{Words.Sentence(action.Name)}} for what one clicks. */
        :root {
          --accent: {{action.Hex}};
          --on-accent: {{On(action)}};
          --accent-hover: color-mix(in oklab, var(--accent) 88%, {{Behind(action)}});
          --accent-strong: light-dark(oklch(from var(--accent) min(l, .44) c h), oklch(from var(--accent) max(l, .82) c h));
          --accent-soft: light-dark(oklch(from var(--accent) .945 min(c, .035) h), oklch(from var(--accent) .31 min(c, .06) h));
          --accent-2: light-dark(oklch(from var(--accent) min(l, .55) c h), oklch(from var(--accent) max(l, .7) c h));
        }

        .logo { color: var(--on-accent); background: var(--accent); }
        """;

    private static string Page(NamedColour page, NamedColour? action) => $$"""
        /* {{Words.Sentence(page.Name)}} for the page. */
        :root {
          --base: {{page.Hex}};
          --on-base: {{On(page)}};
          --tint: {{(page.Luminance() > 0.7 ? ".04" : ".012")}};
          --bg: light-dark(oklch(from var(--base) clamp(.972, l, .985) min(c, var(--tint)) h), oklch(from var(--base) clamp(.15, l, .24) min(c, .14) h));
          --surface: light-dark(#fff, oklch(from var(--bg) calc(l + .05) calc(c * .8) h));
          --sunken: light-dark(oklch(from var(--bg) calc(l - .025) c h), oklch(from var(--bg) calc(l - .03) c h));
          --line: light-dark(oklch(from var(--bg) calc(l - .08) c h), oklch(from var(--bg) calc(l + .16) calc(c * .6) h));
          --text: light-dark(oklch(from var(--base) .22 min(c, .03) h), oklch(from var(--base) .96 min(c, .012) h));
          --muted: light-dark(oklch(from var(--base) .45 min(c, .03) h), oklch(from var(--base) .8 min(c, .03) h));
        }

        .header {
          --text: var(--on-base);
          --muted: var(--on-base);
          --accent-soft: var(--on-base);
          --accent-strong: var(--base);
          --sunken: color-mix(in oklab, var(--base) 85%, {{Behind(page)}});
          color: var(--on-base);
          background: var(--base);
        }
        {{(action is not null && page.Luminance() > Pale ? "\n:root { --lead: var(--accent); --on-lead: var(--on-accent); }" : "")}}{{(action is null ? "\n.header .logo { color: var(--base); background: var(--on-base); }" : "")}}
        """;

    private static string HeaderOf(NamedColour header) => $$"""
        /* {{Words.Sentence(header.Name)}} for the header. */
        .header {
          --base: {{header.Hex}};
          --on-base: {{On(header)}};
          --sunken: color-mix(in oklab, var(--base) 85%, {{Behind(header)}});
        }
        """;

    /// <summary>What can be read on a colour.</summary>
    private static string On(NamedColour colour) => colour.Luminance() > Middle ? "#000" : "#fff";

    /// <summary>Mixed into a colour, what stands on it can be read even better.</summary>
    private static string Behind(NamedColour colour) => On(colour) == "#fff" ? "#000" : "#fff";

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
