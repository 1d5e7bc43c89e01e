namespace Catalyst.Brains.Model;

/// <summary>How an application looks, as far as somebody asked for it; a stack decides the rest and keeps everything readable.</summary>
/// <param name="Base">Of the page and its header, or null.</param>
/// <param name="Action">Of buttons and links; null for that of the page.</param>
/// <param name="Lettering">Of all text.</param>
/// <param name="Header">Of the header where it has another than the page, or null.</param>
public sealed record AppTheme(
    NamedColour? Base = null,
    NamedColour? Action = null,
    ColourScheme Scheme = ColourScheme.System,
    Lettering Lettering = Lettering.Default,
    NamedColour? Header = null)
{
    /// <summary>For people: <c>navy and coral, dark, serif letters</c>.</summary>
    public string Describe() => string.Join(", ", new[]
    {
        string.Join(" and ", new[] { Base, Action }.OfType<NamedColour>().Select(colour => colour.Name)),
        Header is null ? "" : $"{Header.Name} header",
        Scheme == ColourScheme.System ? "" : Scheme.ToString().ToLowerInvariant(),
        Lettering == Lettering.Default ? "" : $"{Lettering.ToString().ToLowerInvariant()} letters",
    }.Where(part => part.Length > 0));
}

/// <summary>A colour as it was asked for.</summary>
/// <param name="Name">The words for it: <c>old rose</c>, <c>#c08081</c>.</param>
/// <param name="Hex"><c>#rrggbb</c> in lower case, sRGB.</param>
public sealed record NamedColour(string Name, string Hex)
{
    /// <summary>Relative luminance, 0 for black to 1 for white (WCAG 2.2).</summary>
    public double Luminance()
    {
        return 0.2126 * Linear(1) + 0.7152 * Linear(3) + 0.0722 * Linear(5);

        double Linear(int at)
        {
            var channel = Convert.ToInt32(Hex[at..(at + 2)], 16) / 255.0;
            return channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
        }
    }
}

/// <summary>Whether pages are dark or light.</summary>
public enum ColourScheme
{
    /// <summary>As the person's system is set.</summary>
    System,
    Light,
    Dark,
}

/// <summary>Kinds of letters that every system has.</summary>
public enum Lettering
{
    Default,
    Serif,
    Sans,
    Monospace,
    Rounded,
    Handwritten,
}
