using Catalyst.Sandboxes;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Agents.Tests.Pipeline;

internal sealed partial class Workshop
{
    static partial void AddSandboxes(IServiceCollection services) => services.AddCatalystSandboxes(_ => { });
}
