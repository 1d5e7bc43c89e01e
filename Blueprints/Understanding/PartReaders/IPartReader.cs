namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Makes parts of a model of what a clause wants an application to do: rules, computed values, conditions, actions,
/// views.</summary>
internal interface IPartReader
{
    /// <summary>Names of the effects that it reads, as <see cref="EffectLexicon"/> has them.</summary>
    IReadOnlyList<string> Effects { get; }

    /// <summary>The model with the part; null where the clause says something else or cannot be kept with what the model has.</summary>
    KeptPart? Read(AppModel model, AskedClause clause);
}

/// <param name="By">Names of the parts that keep the clause, as a <see cref="Wish"/> names them.</param>
internal sealed record KeptPart(AppModel Model, IReadOnlyList<string> By);

/// <summary>A clause that asks for an effect.</summary>
/// <param name="Words">Its words and marks.</param>
/// <param name="Before">What stands before it in its sentence, which may name what it is about.</param>
/// <param name="After">What stands behind it in its sentence, where a list may go on.</param>
/// <param name="Focus">Name of the entity that was mentioned last before it; null when there is none.</param>
internal sealed record AskedClause(Effect Effect, IReadOnlyList<Token> Words, IReadOnlyList<Token> Before, string? Focus,
    IReadOnlyList<Token> After);
