namespace Catalyst.Brains.Model;

/// <summary>A button that does something with a row: nothing of it is done unless all of it is.</summary>
/// <param name="Name">camelCase, e.g. <c>markAsPaid</c>.</param>
/// <param name="Label">On the button, e.g. <c>Mark as paid</c>.</param>
/// <param name="Sets">What it changes.</param>
/// <param name="When">A condition under which it can be done; null when always.</param>
/// <param name="Says">What a person reads when it cannot be done, a sentence.</param>
/// <param name="Asks">A number that it asks for; null when none.</param>
/// <param name="Draws">It is done with one row by chance, of those with which it can be done.</param>
/// <param name="By">Who may do it, as a <see cref="Permission"/> names them; null for all who have an account.</param>
public sealed record RowAction(
    string Name, string Label, IReadOnlyList<ValueChange> Sets, string? When, string Says, AskedAmount? Asks = null, bool Draws = false,
    IReadOnlyList<string>? By = null);

/// <summary>What becomes of one field.</summary>
/// <param name="Member">Name of a field.</param>
/// <param name="Expression">Its new value, in the language of <see cref="Expressions.Expression"/>.</param>
public sealed record ValueChange(string Member, string Expression);

/// <summary>A number that is taken from a field of the row, never more than there is, or added to it.</summary>
/// <param name="Member">Name of the field.</param>
/// <param name="Leaves">The row that remains of it; null for none.</param>
public sealed record AskedAmount(string Member, bool Lowers, LeftRow? Leaves = null);

/// <summary>A row that is made of the amount.</summary>
/// <param name="Entity">What remains: a sale.</param>
/// <param name="Relation">Its relation to the row.</param>
/// <param name="Amount">Its field for the number.</param>
public sealed record LeftRow(string Entity, string Relation, string Amount);
