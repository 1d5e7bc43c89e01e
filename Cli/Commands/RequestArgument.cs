namespace Catalyst.Cli.Commands;

/// <summary>What a person wants, in their words: every word that is not an option belongs to it.</summary>
internal sealed class RequestArgument : Argument<string[]>
{
    public RequestArgument(string description)
        : base("request")
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(result =>
        {
            if (result.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("The request is empty. Say in a sentence what you want.");
            }
        });
    }

    public string TextIn(ParseResult result) => string.Join(' ', result.GetRequiredValue(this));
}
