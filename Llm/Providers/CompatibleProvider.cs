namespace Catalyst.Llm.Providers;

/// <summary>Any server that speaks OpenAI's chat completions: Ollama, vLLM, LM Studio, a gateway.</summary>
internal sealed class CompatibleProvider : ILlmProvider
{
    public string Name => "compatible";

    public string OtherName => "emergent";

    public string KeyVariable => "EMERGENT_LLM_KEY";

    public string AddressVariable => "LLM_BASE_URL";

    public bool NeedsAddress => true;

    public string? DefaultModel => null;

    public IChatClient Create(string model, string? key, Uri? address, HttpClient http) =>
        OpenAiProvider.Chat(model, key, address, http);
}
