namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What has been spoken of last, so that later words can mean it without naming it.</summary>
internal sealed class Discourse
{
    /// <summary>The entity that the next list or clause is about.</summary>
    public DraftEntity? Focus { get; set; }

    /// <summary>What the sentence says people do something with; a list behind it says what it consists of.</summary>
    public DraftEntity? Object { get; set; }

    /// <summary>The kind of person that acts in this clause, when the application may keep them.</summary>
    public string? Actor { get; set; }

    /// <summary>The last list names several kinds of entities, so a plural in it is an entity and not a number of them.</summary>
    public bool ListsEntities { get; set; }

    /// <summary>The last list is about money, so its accounts are not for logging in.</summary>
    public bool ListsMoney { get; set; }
}
