namespace Catalyst.Llm.Tests;

/// <summary>Which models are asked, by what is configured.</summary>
public sealed class ModelChoiceTests
{
    [Fact]
    public void Without_a_key_or_an_address_there_is_none() => Choose(new LlmOptions(), "").ShouldBeEmpty();

    [Theory]
    [InlineData("ANTHROPIC_API_KEY", "anthropic/claude-sonnet-5-5")]
    [InlineData("OPENAI_API_KEY", "openai/gpt-4o")]
    [InlineData("OPENAI_API_KEY ANTHROPIC_API_KEY", "anthropic/claude-sonnet-5-5 openai/gpt-4o")]
    public void A_key_is_enough(string variables, string chain) => Choose(new LlmOptions(), variables).ShouldBe(chain.Split(' '));

    [Fact]
    public void The_wanted_provider_and_its_model_come_first() =>
        Choose(new LlmOptions { Provider = "openai", Model = "gpt-9" }, "ANTHROPIC_API_KEY OPENAI_API_KEY")
            .ShouldBe(["openai/gpt-9", "anthropic/claude-sonnet-5-5"]);

    [Fact]
    public void A_local_server_needs_an_address_and_a_model_but_no_key() =>
        Choose(At("http://localhost:11434/v1", "qwen3:8b"), "").ShouldBe(["compatible/qwen3:8b"]);

    [Theory]
    [InlineData("anthropic", "DEFAULT_LLM_PROVIDER", "ANTHROPIC_API_KEY")]
    [InlineData("emergent", "DEFAULT_LLM_PROVIDER", "LLM_BASE_URL")]
    [InlineData("nobody", "DEFAULT_LLM_PROVIDER", "anthropic, openai, compatible")]
    public void What_cannot_be_used_is_refused_by_the_names_of_its_keys(string provider, string key, string needs)
    {
        var message = Should.Throw<LlmConfigurationException>(() => Choose(new LlmOptions { Provider = provider }, "")).Message;

        message.ShouldContain(key);
        message.ShouldContain(needs);
    }

    [Fact]
    public void A_model_without_a_provider_is_refused() =>
        Should.Throw<LlmConfigurationException>(() => Choose(new LlmOptions { Model = "gpt-9" }, "")).Message
            .ShouldContain("OPENAI_API_KEY");

    [Fact]
    public void An_address_without_a_model_is_refused() =>
        Should.Throw<LlmConfigurationException>(() => Choose(At("http://localhost:1/v1", null), "")).Message
            .ShouldContain("DEFAULT_LLM_MODEL");

    [Fact]
    public void An_address_that_is_none_is_refused() =>
        Should.Throw<LlmConfigurationException>(() => Choose(At("localhost:11434", "m"), "")).Message.ShouldContain("LLM_BASE_URL");

    [Fact]
    public void A_limit_of_nothing_is_refused() =>
        Should.Throw<LlmConfigurationException>(() => LlmOptionsValidator.Check(new LlmOptions { MaxConcurrentCalls = 0 }, Keys("")))
            .Message.ShouldContain("llm.max_concurrent_calls");

    [Fact]
    public void A_key_can_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "sk-from-file\n");

            new ProviderKeys(name => name == "OPENAI_API_KEY_FILE" ? file : null).Of("openai").ShouldBe("sk-from-file");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<LlmConfigurationException>(() => new ProviderKeys(name => name == "OPENAI_API_KEY_FILE" ? "/nonexistent/key" : null))
            .Message.ShouldContain("OPENAI_API_KEY_FILE names /nonexistent/key");

    private static LlmOptions At(string address, string? model) =>
        new() { Model = model, Addresses = new Dictionary<string, string> { ["compatible"] = address } };

    private static IEnumerable<string> Choose(LlmOptions options, string variables) =>
        ModelChoice.Of(options, Keys(variables)).Select(name => name.ToString());

    private static ProviderKeys Keys(string variables) =>
        new(name => variables.Split(' ').Contains(name) ? "sk-1234567890" : null);
}
