using System.Globalization;

namespace Catalyst.Api.Http;

/// <summary>Reads <c>Prefer</c> (RFC 7240).</summary>
internal static class Preferences
{
    /// <summary>The <c>wait</c> that the caller prefers, from 0 to <paramref name="most"/>, which it is where none can be read.</summary>
    public static TimeSpan Wait(HttpRequest request, TimeSpan most)
    {
        foreach (var preference in request.Headers.GetCommaSeparatedValues("Prefer"))
        {
            if (preference.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var value]
                && name.Equals("wait", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return seconds < most.TotalSeconds ? TimeSpan.FromSeconds(seconds) : most;
            }
        }

        return most;
    }
}
