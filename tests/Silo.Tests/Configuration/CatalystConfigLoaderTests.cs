using Catalyst.Silo.Configuration;

namespace Catalyst.Silo.Tests.Configuration;

public sealed class CatalystConfigLoaderTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("config").FullName, "config.yaml");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void The_shipped_file_is_valid_and_says_the_defaults()
    {
        var shipped = Path.Combine(RepositoryRoot(), "config.yaml");

        var config = CatalystConfigLoader.Load(shipped, new Dictionary<string, string>());

        config.ShouldBeEquivalentTo(CatalystConfigLoader.Load(_file, new Dictionary<string, string>()));
    }

    [Fact]
    public void What_is_set_and_nothing_obeys_is_refused_with_its_place_and_nothing_else_is()
    {
        var errors = Should.Throw<ConfigException>(() => Load(
            "storage:\n  git:\n    create_pr: true\n    auto_push: false\n"
            + "preview:\n  domain: example.test\n  docker_in_docker:\n    port_range: [9000, 9998]\n",
            ("CATALYST__AGENTS__CODER__LLM_MODEL", "large"))).Message;

        errors.ShouldContain("3 mistake(s)");
        errors.ShouldContain("config.yaml:3: 'storage.git.create_pr' is set, but nothing in this version obeys it");
        errors.ShouldContain("config.yaml:8: 'preview.docker_in_docker.port_range'");
        errors.ShouldContain("CATALYST__AGENTS__CODER__LLM_MODEL: 'agents.coder.llm_model'");
    }

    [Fact]
    public void Every_key_that_nothing_obeys_may_be_set_to_its_default() =>
        Load("explorer:\n  enabled: true\n  database:\n    read_only: true\nagents:\n  tester:\n    run_integration_tests: true\n")
            .Explorer.Enabled.ShouldBeTrue();

    [Theory]
    [InlineData("PREVIEW_MODE", "traefik", "it must be one of: process")]
    [InlineData("GIT_STORAGE_MODE", "github", "it must be one of: local")]
    public void A_mode_that_this_version_does_not_have_is_refused(string variable, string value, string expected) =>
        Should.Throw<ConfigException>(() => Load("", (variable, value))).Message.ShouldContain(expected);

    [Fact]
    public void A_token_of_the_surroundings_is_not_taken_in() =>
        Load("", ("GITHUB_TOKEN", "hunter2")).Storage.Git.GithubToken.ShouldBeNull();

    [Fact]
    public void An_unknown_key_names_file_line_and_what_would_be_right()
    {
        var error = Mistake("orchestration:\n  mode: sequential\n  max_reworks: 2\n");

        error.ShouldContain("config.yaml:3");
        error.ShouldContain("max_reworks");
        error.ShouldContain("Did you mean 'max_rework'?");
    }

    [Theory]
    [InlineData("orchestration:\n  mode: parallel\n", "config.yaml:2", "auto, event_driven, sequential")]
    [InlineData("preview:\n  process:\n    port_range: [9999, 9000]\n", "config.yaml:3", "port_range")]
    [InlineData("preview:\n  process:\n    memory_mb: lots\n", "config.yaml:3", "a whole number")]
    [InlineData("agents: 3\n", "config.yaml:1", "must hold keys below it")]
    [InlineData("agents:\n  tester:\n    run_unit_tests: perhaps\n", "config.yaml:3", "true or false")]
    [InlineData("agents:\n  tester:\n    min_coverage: .nan\n", "config.yaml:3", "a number")]
    [InlineData("storage: [\n", "config.yaml:", "not valid YAML")]
    [InlineData("bogus: 1\n", "config.yaml:1", "at the top level")]
    public void A_wrong_value_names_its_place_and_what_it_must_be(string yaml, string place, string expected)
    {
        var error = Mistake(yaml);

        error.ShouldContain(place);
        error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("cluster:\n  roles: [agents, previews]\n")]
    [InlineData("cluster:\n  roles: agents, previews\n")]
    [InlineData("cluster:\n  roles: ${ROLES:-agents,previews}\n")]
    public void Roles_are_a_list_or_words_with_commas(string yaml) => Load(yaml).Cluster.Roles.ShouldBe(["agents", "previews"]);

    [Fact]
    public void Roles_come_from_the_environment_too() => Load("", ("CATALYST_ROLES", "previews")).Cluster.Roles.ShouldBe(["previews"]);

    [Theory]
    [InlineData("cluster:\n  roles: [agents, coder]\n")]
    [InlineData("cluster:\n  roles: [[agents]]\n")]
    public void What_is_no_role_is_a_mistake(string yaml) => Mistake(yaml).ShouldContain("config.yaml:2");

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Mistake("bogus: 1\npreview:\n  domein: x\n").ShouldSatisfyAllConditions(
            error => error.ShouldContain("bogus"),
            error => error.ShouldContain("domein"));

    [Fact]
    public void References_take_the_environment_or_their_default()
    {
        var config = Load(
            "storage:\n  databases:\n    postgres:\n      url: ${DB}\npreview:\n  domain: ${DOMAIN:-apps.test}\n",
            ("DB", "postgresql://h/d"));

        config.Storage.Databases.Postgres.Url.ShouldBe("postgresql://h/d");
        config.Preview.Domain.ShouldBe("apps.test");
    }

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        var config = Load("orchestration:\n  mode: sequential\n",
            ("ORCHESTRATION_MODE", "event_driven"), ("CATALYST__PREVIEW__PROCESS__PORT_RANGE", "9100-9200"));

        config.Orchestration.Mode.ShouldBe("event_driven");
        config.Preview.Process.PortRange.ShouldBe([9100, 9200]);
    }

    [Fact]
    public void A_wrong_variable_is_named_and_a_secret_in_it_is_not_shown()
    {
        var error = Should.Throw<ConfigException>(() => Load(string.Empty, ("CATALYST__STORAGE__GIT__TOKEN", "hunter2"))).Message;

        error.ShouldContain("CATALYST__STORAGE__GIT__TOKEN");
        error.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("CATALYST__PREVIEW", "'preview' must hold keys below it")]
    [InlineData("CATALYST__STORAGE__GIT__LOCAL_PATH__X", "'storage.git.local_path' is a value")]
    public void A_variable_for_a_section_or_below_a_value_is_a_mistake(string variable, string expected) =>
        Should.Throw<ConfigException>(() => Load(string.Empty, (variable, "x"))).Message.ShouldContain($"{variable}: {expected}");

    private string Mistake(string yaml) => Should.Throw<ConfigException>(() => Load(yaml)).Message;

    private CatalystConfig Load(string yaml, params (string Name, string Value)[] environment)
    {
        File.WriteAllText(_file, yaml);
        return CatalystConfigLoader.Load(_file, environment.ToDictionary(v => v.Name, v => v.Value));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Catalyst.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
