using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The screens of one entity: all its rows, and one row with what belongs to it.</summary>
internal static class ListScreens
{
    /// <summary>Name of the component that shows all rows.</summary>
    public static string Name(Resource r) => $"{r.Plural}Screen";

    /// <summary>Name of the component that shows one row.</summary>
    public static string DetailsName(Resource r) => $"{r.Name}Details";

    public static string List(Resource r)
    {
        var views = r.Players.Concat(r.Calendar is { } calendar ? r.Charts.Prepend(calendar) : r.Charts).ToList();
        var open = r.Calendar is null ? "" : "open";
        var imports = views.Select(ViewComponents.Import).Order(StringComparer.Ordinal);
        var list = r.View == View.Thread ? "Conversation" : "ResourceList";
        var props = $"resource={{{r.Camel}Resource}} {{...props}}";
        var (before, after) = Restricted(r) is null ? ("", "")
            : ($"<Readers resource={{{r.Camel}Resource}} inside={{props.fixed !== undefined || props.only !== undefined}}>", "</Readers>");
        return Code.Clean($$"""
            {{Restricted(r)}}
            import { {{r.Camel}}Resource } from '../model/{{r.Path}}';
            import { {{list}}, type ListProps } from '../resources/{{list}}';
            {{(views.Count > 0 ? Code.Lines(0, imports) + "\n" : "")}}
            /** All {{Code.Comment(r.Entity.PluralLabel)}}, or those of the page around them. */
            export function {{Name(r)}}(props: ListProps) {
              {{(views.Count == 0 ? $"return {before}<{list} {props} />{after};" : $$"""
            return (
                {{before}}<{{list}} {{props}}>
                  {({{open}}) => (
                    <>
                      {{Code.Lines(10, views.Select(v => ViewComponents.Element(v, "props.fixed")))}}
                    </>
                  )}
                </{{list}}>{{after}}
              );
            """)}}
            }

            """);
    }

    /// <summary>What a screen imports whose rows are for some roles only.</summary>
    private static string? Restricted(Resource r) => IsRestricted(r) ? "import { Readers } from '../auth/Readers';" : null;

    /// <summary>Whether only some roles see its rows.</summary>
    public static bool IsRestricted(Resource r) => r.Rights?.Who(Deed.Read) is { } who
        && !who.Intersect([Permission.Everyone, Permission.SignedIn, Permission.RowOwner]).Any();

    public static string Details(Resource r)
    {
        var (before, after) = IsRestricted(r) ? ($"<Readers resource={{{r.Camel}Resource}}>", "</Readers>") : ("", "");
        var children = r.Children.Select(c => c.Resource).Distinct().OrderBy(c => c.Plural, StringComparer.Ordinal);
        var lists = r.Children
            .Select(c => $"<{Name(c.Resource)} fixed={{{{ {c.Link.Id}: id }}}} heading={Attribute(c.Heading)} />").ToList();
        return Code.Clean($$"""
            {{Restricted(r)}}
            import { {{r.Camel}}Resource } from '../model/{{r.Path}}';
            import { ResourcePage } from '../resources/ResourcePage';
            {{Code.Lines(0, children.Select(c => $"import {{ {Name(c)} }} from './{Name(c)}';"))}}

            /** One {{Code.Comment(r.Entity.Label)}} in full{{(lists.Count > 0 ? ", with what belongs to it" : "")}}. */
            export function {{DetailsName(r)}}({ id }: { id: string }) {
              {{(lists.Count == 0 ? $"return {before}<ResourcePage resource={{{r.Camel}Resource}} id={{id}} />{after};" : $$"""
            return (
                {{before}}<ResourcePage resource={{{r.Camel}}Resource} id={id}>
                  {{Code.Lines(6, lists)}}
                </ResourcePage>{{after}}
              );
            """)}}
            }

            """);
    }

    /// <summary>The value of a JSX attribute.</summary>
    public static string Attribute(string text) => text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '(' or ')')
        ? $"\"{text}\"" : $"{{{Code.Ts(text)}}}";
}
