namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

/// <summary>What the server says when the database holds a rule against a row.</summary>
internal static class RulesFile
{
    public static string Of(App app) => $$"""
        /** What is said of a row that a rule forbids, by the name that the rule has in the database. */
        const says: Record<string, string> = {
          {{Code.Lines(2, app.Entities.SelectMany(r => r.Rules).Select(r => $"{r.Constraint}: {Code.Ts(r.Rule.Says)},"))}}
        };

        /** The words of a rule, with the values that were entered; undefined when there is no such rule. */
        export function refusal(rule: string | undefined, input: unknown): string | undefined {
          return says[rule ?? '']?.replace(/\{(\w+)\}/g, (_, name: string) => shown((input as Record<string, unknown> | undefined)?.[name]) ?? `that ${words(name)}`);
        }

        function shown(value: unknown): string | undefined {
          if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
            return new Date(value).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
          }
          return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
        }

        const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

        """;
}
