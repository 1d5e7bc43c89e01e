namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The screen of a game, toy or clock: its component, with names from stored rows and a list of results where asked for.</summary>
internal static class GameScreen
{
    public static string Of(App app, Tool tool, IReadOnlyList<(string Name, string Value)> props)
    {
        var kind = tool.Kind.ToString();
        var source = app.Entities.FirstOrDefault(e => e.Name == tool.Options.Source);
        var scores = app.Entities.FirstOrDefault(e => e.Name == tool.Options.Scores);
        List<string> imports = [$"import {{ {kind} }} from './{kind}';"];
        var hooks = new List<string>();
        if (scores is not null)
        {
            imports.Insert(0, "import { useState } from 'react';");
            imports.Insert(1, "import { HighScores } from './HighScores';");
            hooks.Add("const [result, setResult] = useState<number>();");
        }

        if (tool.Kind == ToolKind.Quiz && source is not null)
        {
            return Quiz(app, tool, source, scores);
        }

        if (source is not null)
        {
            imports.Add("import { useRowNames } from './useRowNames';");
            hooks.Add($"const names = useRowNames({Code.Ts(source.Path)}, {Code.Ts(source.Title.Name)});");
        }

        // A long value stands above the component, where it can be found and changed.
        var constants = string.Concat(props.Where(IsLong).Select(p => $"const {p.Name} = {p.Value};\n\n"));
        var given = string.Concat(props.Where(p => source is null || p.Name != "names").Select(p => " " + Property(p)))
            + (source is null ? "" : " given names={names}") + (scores is null ? "" : " onEnd={setResult}");
        var list = HighScores(scores);
        return $$"""
            {{string.Join('\n', imports)}}

            {{constants}}export function {{Words.Pascal(tool.Name)}}Screen() {
            {{string.Concat(hooks.Select(h => $"  {h}\n"))}}  return (
                <section className="tool">
                  <h1>{{Code.Jsx(tool.Label)}}</h1>
                  <{{kind}}{{given}} />{{list}}
                </section>
              );
            }

            """;
    }

    // A quiz that asks what people entered.
    private static string Quiz(App app, Tool tool, Resource source, Resource? scores)
    {
        var answers = tool.Options.Answers!.Select(a => Code.Ts(source.Property(a)));
        // Where people log in, a picture is not to be had by its address alone.
        var picture = app.HasAuth ? null : source.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Image);
        var given = (tool.Options.Count is { } count ? $" count={{{count}}}" : "") + (scores is null ? "" : " onEnd={setResult}");
        return Code.Clean($$"""
            {{(scores is null ? "" : "import { useState } from 'react';")}}
            import { Link } from '../components/Link';
            {{(scores is null ? "" : "import { HighScores } from './HighScores';")}}
            import { Quiz } from './Quiz';
            import { useQuestions } from './useQuestions';

            const answers = [{{string.Join(", ", answers)}}];

            export function {{Words.Pascal(tool.Name)}}Screen() {
              {{(scores is null ? "" : "const [result, setResult] = useState<number>();")}}
              const questions = useQuestions({{Code.Ts(source.Path)}}, {{Code.Ts(source.Title.Name)}}, answers{{(picture is null ? "" : $", {Code.Ts(picture.Name)}")}});
              return (
                <section className="tool">
                  <h1>{{Code.Jsx(tool.Label)}}</h1>
                  {questions?.length === 0 && <p className="center">There are no questions yet. <Link to={{Code.Ts($"/{source.Path}")}}>Enter the first ones</Link></p>}
                  {questions && questions.length > 0 && <Quiz questions={questions}{{given}} />}{{HighScores(scores)}}
                </section>
              );
            }

            """).Replace($"to='/{source.Path}'", $"to=\"/{source.Path}\"", StringComparison.Ordinal);
    }

    private static string HighScores(Resource? scores) => scores is null ? ""
        : $"\n      <HighScores path={Code.Ts(scores.Path)} result={{result}} onSaved={{() => setResult(undefined)}}"
            + $"{(scores.Entity.Order is { Descending: false } ? " smallest" : "")} />";

    private static bool IsLong((string Name, string Value) prop) => prop.Value[0] == '[';

    private static string Property((string Name, string Value) prop) => IsLong(prop) ? $"{prop.Name}={{{prop.Name}}}"
        : prop.Value == "true" ? prop.Name : prop.Value[0] == '\'' && !prop.Value.Contains('\\', StringComparison.Ordinal)
            && !prop.Value.Contains('"', StringComparison.Ordinal)
                ? $"{prop.Name}=\"{prop.Value[1..^1]}\"" : $"{prop.Name}={{{prop.Value}}}";
}
