using Catalyst.Brains.Expressions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

/// <summary>A view with the names and the SQL that it has in this stack.</summary>
internal sealed class ViewSource
{
    private readonly AppModel _model;
    private readonly Entity _entity;
    private readonly SqlExpression _sql;

    /// <param name="model">As it was read.</param>
    public ViewSource(AppView view, AppModel model, RowNames names, Resource resource)
    {
        (View, Resource, _model) = (view, resource, model);
        _entity = model.Entities.First(e => e.Name == view.Of);
        _sql = new SqlExpression(names);
    }

    public AppView View { get; }

    public Resource Resource { get; }

    public ViewOptions Options => View.Options;

    /// <summary>Segment of its address.</summary>
    public string Path => Words.Kebab(View.Name);

    public string Camel => Words.Camel(View.Name);

    /// <summary>Name of its component.</summary>
    public string Component => $"{View.Name}View";

    /// <summary>Where the API has its numbers.</summary>
    public string Route => $"{Resource.Route}/charts/{Path}";

    /// <summary>An expression about a row of the table <c>t</c>.</summary>
    public string Sql(string expression) => _sql.Write(Read(expression));

    /// <summary>The kind of value that an expression about a row gives.</summary>
    public ExpressionType TypeOf(string expression) => Read(expression).Type;

    public NumberFormat FormatOf(Measure measure) => measure.Value is null ? new(NumberKind.Count)
        : ComputedFields.Format(Read(measure.Value)) ?? new(NumberKind.Plain);

    /// <summary>The number of a tile.</summary>
    public (string Sql, NumberFormat Format) Tile()
    {
        var typed = Typed(null, Options.Value!);
        var format = typed is TypedExpression.Aggregate { Kind: AggregateKind.Count } ? new(NumberKind.Count)
            : ComputedFields.Format(typed) ?? new NumberFormat(NumberKind.Plain);
        return (_sql.Write(typed, type: "float8"), format);
    }

    /// <summary>An expression about a row.</summary>
    public TypedExpression Read(string expression) => Typed(_entity, expression);

    /// <summary>What a tile adds up; null where it is more than that.</summary>
    public TypedExpression.Aggregate? Total() => Typed(null, Options.Value!) as TypedExpression.Aggregate;

    private TypedExpression Typed(Entity? entity, string expression) => TypeChecker.Read(_model, entity, expression, out var error)
        ?? throw new InvalidOperationException($"{View.Name} cannot be shown: {error}.");
}
