namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Lists, items, clauses and actions, which contain each other.</summary>
internal sealed class ContentReader
{
    private readonly ListReader _lists;
    private readonly ItemReader _items;
    private readonly ClauseReader _clauses;
    private readonly ActionReader _actions;

    public ContentReader(
        Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, ToolReader tools, SubjectReader subjects,
        ComputationReader computations, TechnologyReader technologies, ImpliedFieldReader implied)
    {
        var features = new FeatureReader(draft, discourse, tools, technologies, implied);
        _lists = new ListReader(draft, discourse, fields, this);
        _items = new ItemReader(draft, discourse, entities, fields, features, this);
        _clauses = new ClauseReader(draft, discourse, entities, this);
        _actions = new ActionReader(
            draft, discourse, computations, implied, new ActionRowReader(draft, discourse, entities),
            new ActionSubjectReader(draft, discourse, entities, fields, subjects, this), this);
    }

    /// <param name="isStatement">The list says what the entity in focus has, rather than what the application has.</param>
    public void ReadList(List<Token> tokens, bool isStatement) => _lists.Read(tokens, isStatement);

    /// <summary>What stands in parentheses behind an entity: the entities of a team, or the fields of a player.</summary>
    public void ReadParenthesis(DraftEntity entity, List<Token> tokens) => _lists.ReadParenthesis(entity, tokens);

    /// <summary>The entity that the item is, or null when it is none.</summary>
    public DraftEntity? ReadItem(List<Token> item, ListContext list) => _items.Read(item, list);

    /// <param name="verbFirst">The clause begins with its verb, so nobody is named who acts.</param>
    public void ReadClause(List<Token> tokens, bool verbFirst) => _clauses.Read(tokens, verbFirst);

    public void ReadAction(string verb, List<Token> objects) => _actions.Read(verb, objects);
}
