namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person sees who goes through rows, or through the lines of a text, one after the other.</summary>
internal static class PlayerTests
{
    public static IEnumerable<string> Of(Resource r)
    {
        foreach (var view in r.Players)
        {
            yield return view.Options.Turned is { } turned ? Cards(r, view.View.Label, r.Property(turned))
                : Steps(r, view.View.Label, view.Options.Seconds is { } seconds ? r.Property(seconds) : null);
        }

        if (r.Lines is { } lines)
        {
            yield return Lines(r, lines.View.Label, r.Property(lines.Options.Lines!));
        }
    }

    private static string Cards(Resource r, string label, string turned) => $$"""
        test({{Code.Ts($"{label}: what is not known comes back")}}, async () => {
          serve({ '{{r.Path}}': [row({ {{turned}}: 'First back' }), row({ id: 'r2', {{turned}}: 'Second back' })] });
          open('/{{r.Path}}');
          await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts(label)}} }));
          const player = within(await screen.findByRole('dialog'));
          expect(player.queryByText(/back$/)).toBeNull();
          for (const known of ['Not yet', 'I knew it', 'I knew it']) {
            await userEvent.click(player.getByRole('button', { name: 'Turn over' }));
            expect(player.getByText(/back$/)).toBeTruthy();
            await userEvent.click(player.getByRole('button', { name: known }));
          }
          expect(player.getByRole('status').textContent).toBe('1 of 2 known at once');
          await userEvent.click(player.getByRole('button', { name: 'Once more' }));
          expect(player.getByText('0 of 2')).toBeTruthy();
        });
        """;

    private static string Steps(Resource r, string label, string? seconds) => $$"""
        test({{Code.Ts($"{label}: one after the other")}}, async () => {
          serve({ '{{r.Path}}': [row({{(seconds is null ? "" : $"{{ {seconds}: 600 }}")}}), row({ id: 'r2'{{(seconds is null ? "" : $", {seconds}: null")}} })] });
          open('/{{r.Path}}');
          await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts(label)}} }));
          const player = within(await screen.findByRole('dialog'));
          expect(player.getByRole('button', { name: 'Back' })).toHaveProperty('disabled', true);
          {{(seconds is null ? "" : "expect(player.getByRole('timer').textContent).toBe('10:00');\n  await userEvent.click(player.getByRole('button', { name: 'Pause' }));\n  expect(player.getByRole('button', { name: 'Go on' })).toBeTruthy();")}}
          await userEvent.click(player.getByRole('button', { name: 'Done, next' }));
          expect(player.getByText('1 of 2')).toBeTruthy();
          await userEvent.click(player.getByRole('button', { name: 'Done' }));
          expect(player.getByRole('status').textContent).toBe('All 2 done');
        });
        """;

    private static string Lines(Resource r, string label, string field) => $$"""
        test({{Code.Ts($"{label}: line by line")}}, async () => {
          serve({ '{{r.Path}}': [row({ {{field}}: '1. Begin\n\n- Go on' })] });
          open('/{{r.Path}}/r1');
          await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts(label)}} }));
          const player = within(await screen.findByRole('dialog'));
          expect(player.getByText('Begin')).toBeTruthy();
          await userEvent.click(player.getByRole('button', { name: 'Done, next' }));
          expect(player.getByText('Go on')).toBeTruthy();
          await userEvent.click(player.getByRole('button', { name: 'Done' }));
          expect(player.getByRole('status').textContent).toBe('All 2 done');
        });
        """;
}
