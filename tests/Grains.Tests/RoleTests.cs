using System.Reflection;
using Catalyst.Grains.Roles;

namespace Catalyst.Grains.Tests;

public sealed class RoleTests
{
    [Fact]
    public void Every_grain_says_which_silos_may_host_it() => typeof(HostedByAttribute).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(Grain).IsAssignableFrom(type)
            && type.GetCustomAttribute<HostedByAttribute>() is null)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("agents", "agents")]
    [InlineData(" previews , agents", "agents,previews")]
    [InlineData("api,agents,previews,integrations", "api,agents,previews,integrations")]
    public void Roles_are_written_as_they_are_read(string words, string written) => SiloRoles.Parse(words).ToString().ShouldBe(written);

    [Theory]
    [InlineData("agent")]
    [InlineData("Agents")]
    [InlineData("0")]
    public void What_is_no_role_is_refused(string word) =>
        Should.Throw<FormatException>(() => SiloRoles.Parse(word)).Message.ShouldContain("api,agents");
}
