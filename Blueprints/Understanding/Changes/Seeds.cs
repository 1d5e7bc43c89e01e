using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>An application that is there, as a request would have left it: what is said next is read with it in mind.</summary>
internal static class Seeds
{
    public static Draft Of(AppModel model, Entity? main)
    {
        var draft = new Draft { HeadIsBare = true, Made = true, HasStructure = true, AuthAsked = model.Auth is not null };
        foreach (var entity in model.Entities)
        {
            var made = new DraftEntity(entity.Label, EntityLexicon.Find(entity.Label))
            {
                Named = true, Listed = true, InList = true, Titled = true, FromClause = true,
            };
            made.Fields.AddRange(entity.Fields.Select(f => new DraftField(f.Label.ToLowerInvariant(),
                new FieldKind(f.Type, f.Values, f.Default, f.Min, f.Max, f.Unique, f.MaxLength, true, f.Number), f.Required)));
            made.Parents.AddRange(entity.Relations.Select(r => (model.Entities.First(e => e.Name == r.Target).Label, r.Required)));
            draft.Entities.Add(made);
        }

        draft.Main = main is null ? null : draft.Find(main.Label);
        return draft;
    }
}
