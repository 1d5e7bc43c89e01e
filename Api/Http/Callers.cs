using Catalyst.Grains.Interfaces.Intake;

namespace Catalyst.Api.Http;

/// <summary>Who a request comes from.</summary>
internal static class Callers
{
    /// <summary>A fresh installation asks nobody who they are: whoever reaches it is its owner.</summary>
    public static Requester Of(HttpContext http) => Requester.Owner;
}
