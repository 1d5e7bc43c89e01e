using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>What one opens the application for: its numbers, what is due, and the main list.</summary>
internal static class StartScreen
{
    public static string Of(App app)
    {
        var main = app.TopLevel[0];
        var lists = app.OnStart.ToList();
        var tiles = app.Tiles.Select(t => $"{{ name: '{t.Path}', label: {Code.Ts(t.View.Label)}, "
            + $"number: {{ {ModelFiles.NumberFormat(t.Tile().Format)} }}, to: '/{t.Resource.Path}' }},").ToList();
        return Code.Clean($$"""
            {{(tiles.Count > 0 ? "import { Tiles } from '../components/Tiles';" : "")}}
            {{Code.Lines(0, lists.Select(ViewComponents.Import).Order(StringComparer.Ordinal))}}
            import { {{ListScreens.Name(main)}} } from './{{ListScreens.Name(main)}}';

            {{(tiles.Count > 0 ? $"const tiles = [\n  {Code.Lines(2, tiles)}\n] as const;\n" : "")}}
            /** What one opens the application for. */
            export function Start() {
              return (
                <>
                  {{(tiles.Count > 0 ? "<Tiles tiles={tiles} />" : "")}}
                  {{Code.Lines(6, lists.Select(v => ViewComponents.Element(v, null)))}}
                  <{{ListScreens.Name(main)}} />
                </>
              );
            }

            """).TrimStart('\n');
    }
}
