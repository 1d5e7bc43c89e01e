using Catalyst.Agents.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Agents.Tests.Analysis;

public sealed class CodeMetricsTests
{
    [Fact]
    public void Functions_of_every_form_are_found_with_their_complexity()
    {
        var functions = Measure("""
            export function plain(a: number): number { return a; }
            const arrow = async (x: string): Promise<void> => {
              if (x && x.length > 1 || !x) { return; }
              for (const y of []) { while (true) {} }
            };
            class Box<T> {
              constructor(private readonly value: T) { }
              get(key: string, fallback?: number): Map<string, { a: number }> {
                switch (key) { case 'a': return 1 ? 2 : 3; case 'b': break; default: }
                try { } catch (e) { }
              }
            }
            router.get('/', (req, res) => { res.json({ ok: req.query.a ?? 1 }); });
            """);

        functions.ToDictionary(f => f.Name, f => f.Complexity).ShouldBe(
            new Dictionary<string, int> { ["plain"] = 1, ["arrow"] = 6, ["constructor"] = 1, ["get"] = 5, ["(anonymous)"] = 2 },
            ignoreOrder: true);
        functions.Single(f => f.Name == "arrow").Lines.ShouldBe(4);
    }

    [Fact]
    public void Blocks_strings_comments_templates_and_markup_are_no_functions()
    {
        var functions = Measure("""
            // function no() { if (a) {} }
            const text = 'function no() { }' + `${a ? `x${b}` : '}'} function no() {`;
            const re = /function no\(\) \{ [/}] /g;
            if (a) { b(); } else if (c) { d(); }
            const object = { key: { nested: 1 } };
            export default function Screen() {
              return <p className="x">Don't {count > 1 && <b>{`${count} items`}</b>} // not a comment</p>;
            }
            """);

        functions.ShouldHaveSingleItem().ShouldBe(new FunctionMetrics("Screen", 6, 3, 2));
    }

    [Fact]
    public void No_text_makes_the_tokenizer_fail_and_lines_never_go_back() =>
        Prop.ForAll(Arb.From(Gen.Elements("`", "${", "}", "{", "'", "\"", "/", "*", "\n", "\\", "(", ")", "=>", "a", "<", "//", "/*", " ",
            "🎉", "if", "?").ListOf()), pieces =>
        {
            var tokens = ScriptTokens.Read(string.Concat(pieces));
            _ = FunctionMetrics.Measure(tokens);
            _ = PatternRules.Check([(new SourceFile("a.ts", ""), tokens)]);
            return tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Line <= pair.Second.Line);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("eval(input)", "eval")]
    [InlineData("const f = new Function('a', code);", "new-function")]
    [InlineData("element.innerHTML = text;", "raw-html")]
    [InlineData("<div dangerouslySetInnerHTML={{ __html: text }} />", "raw-html")]
    [InlineData("db.query(`SELECT * FROM users WHERE name = '${req.query.name}'`)", "sql-injection")]
    [InlineData("db.query(`SELECT ${columns} FROM users`)", "sql-interpolation")]
    [InlineData("db.query('SELECT * FROM users WHERE id = ' + id)", "sql-concatenation")]
    [InlineData("const token = Math.random().toString(36);", "weak-random")]
    [InlineData("createHash('md5').update(x)", "weak-hash")]
    [InlineData("const a: any = 1;", "explicit-any")]
    [InlineData("try { a(); } catch { }", "empty-catch")]
    [InlineData("exec(`rm ${name}`)", "shell-injection")]
    [InlineData("// @ts-ignore", "ts-ignore")]
    public void A_bad_pattern_is_found(string code, string rule) => Check(code).Select(finding => finding.Rule).ShouldContain(rule);

    [Theory]
    [InlineData("const message = 'never eval(input) or innerHTML = x';")]
    [InlineData("// eval(input); element.innerHTML = text")]
    [InlineData("db.query('SELECT * FROM users WHERE id = $1', [id])")]
    [InlineData("sql`SELECT * FROM users WHERE id = ${req.params.id}`")]
    [InlineData("db.query(`SELECT ${COLUMNS} FROM users WHERE id = $1`, [id])")]
    [InlineData("const any = list.any(x => x);")]
    [InlineData("const label = `Update ${name}`;")]
    [InlineData("const roll = Math.floor(Math.random() * 6) + 1;")]
    [InlineData("catch (error) { log(error); }")]
    public void Good_code_is_left_alone(string code) => Check(code).ShouldBeEmpty();

    [Fact]
    public void Copied_lines_are_measured()
    {
        var block = string.Join('\n', Enumerable.Range(0, 10).Select(i => $"const value{i} = compute({i});"));
        var other = string.Join('\n', Enumerable.Range(0, 10).Select(i => $"const other{i} = compute({i});"));
        Duplication.Measure([new SourceFile("a.ts", block), new SourceFile("b.ts", other)]).ShouldBe(0);
        Duplication.Measure([new SourceFile("a.ts", block), new SourceFile("b.ts", block)]).ShouldBe(1);
        Duplication.Measure([new SourceFile("a.ts", block + "\n" + other), new SourceFile("b.ts", block)]).ShouldBe(20.0 / 30, 0.001);
    }

    [Fact]
    public void A_route_that_no_test_mentions_is_named()
    {
        var (metrics, _) = CodeMetrics.Measure(
            [
                new SourceFile("backend/src/routes/todos.ts", "export const a = 1;"),
                new SourceFile("backend/src/routes/notes.ts", "export const a = 1;"),
                new SourceFile("backend/tests/todos.test.ts", "test('a', () => {});"),
            ],
            CancellationToken.None);
        metrics.UntestedRoutes.ShouldBe(["backend/src/routes/notes.ts"]);
    }

    private static IReadOnlyList<FunctionMetrics> Measure(string code) => FunctionMetrics.Measure(ScriptTokens.Read(code));

    private static IReadOnlyList<Finding> Check(string code) =>
        PatternRules.Check([(new SourceFile("src/a.tsx", code), ScriptTokens.Read(code))]);
}
