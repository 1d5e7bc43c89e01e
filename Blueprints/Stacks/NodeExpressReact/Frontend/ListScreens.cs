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
        var views = (r.Calendar is { } calendar ? r.Charts.Prepend(calendar) : r.Charts).ToList();
        var open = r.Calendar is null ? "" : "open";
        var imports = views.Select(ViewComponents.Import).Order(StringComparer.Ordinal);
        var list = r.View == View.Thread ? "Conversation" : "ResourceList";
        var props = $"resource={{{r.Camel}Resource}} {{...props}}";
        return Code.Clean($$"""
            import { {{r.Camel}}Resource } from '../model/{{r.Path}}';
            import { {{list}}, type ListProps } from '../resources/{{list}}';
            {{(views.Count > 0 ? Code.Lines(0, imports) + "\n" : "")}}
            /** All {{Code.Comment(r.Entity.PluralLabel)}}, or those of the page around them. */
            export function {{Name(r)}}(props: ListProps) {
              {{(views.Count == 0 ? $"return <{list} {props} />;" : $$"""
            return (
                <{{list}} {{props}}>
                  {({{open}}) => (
                    <>
                      {{Code.Lines(10, views.Select(v => ViewComponents.Element(v, "props.fixed")))}}
                    </>
                  )}
                </{{list}}>
              );
            """)}}
            }

            """);
    }

    public static string Details(Resource r)
    {
        var children = r.Children.Select(c => c.Resource).Distinct().OrderBy(c => c.Plural, StringComparer.Ordinal);
        var lists = r.Children
            .Select(c => $"<{Name(c.Resource)} fixed={{{{ {c.Link.Id}: id }}}} heading={Attribute(c.Heading)} />").ToList();
        return Code.Clean($$"""
            import { {{r.Camel}}Resource } from '../model/{{r.Path}}';
            import { ResourcePage } from '../resources/ResourcePage';
            {{Code.Lines(0, children.Select(c => $"import {{ {Name(c)} }} from './{Name(c)}';"))}}

            /** One {{Code.Comment(r.Entity.Label)}} in full{{(lists.Count > 0 ? ", with what belongs to it" : "")}}. */
            export function {{DetailsName(r)}}({ id }: { id: string }) {
              {{(lists.Count == 0 ? $"return <ResourcePage resource={{{r.Camel}Resource}} id={{id}} />;" : $$"""
            return (
                <ResourcePage resource={{{r.Camel}}Resource} id={id}>
                  {{Code.Lines(6, lists)}}
                </ResourcePage>
              );
            """)}}
            }

            """);
    }

    /// <summary>The value of a JSX attribute.</summary>
    public static string Attribute(string text) => text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '(' or ')')
        ? $"\"{text}\"" : $"{{{Code.Ts(text)}}}";
}
