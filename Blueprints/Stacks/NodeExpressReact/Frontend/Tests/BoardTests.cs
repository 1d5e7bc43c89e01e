namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person does with the cards of a board.</summary>
internal static class BoardTests
{
    public static IEnumerable<string> Of(Resource r)
    {
        var stages = r.Entity.Fields.First(f => f.Name == r.Entity.Stages);
        var (first, second) = (stages.Values![0], stages.Values[1]);
        var served = $$"""const { table } = serve({ '{{r.Path}}': [row({ {{stages.Name}}: {{Code.Ts(first)}} })] });""";
        string Lane(string stage) => $"screen.findByRole('region', {{ name: {Code.Ts(Words.Human(stage))} }})";
        yield return $$"""
            test('moves {{ListTests.Name(r.Entity.Label)}} to the next column and back by the arrow keys', async () => {
              {{served}}
              open('/{{r.Path}}');
              within(await {{Lane(first)}}).getByRole('button', { name: /^Move / }).focus();
              await userEvent.keyboard('{ArrowRight}');
              await waitFor(() => expect(table('{{r.Path}}')[0]!.{{stages.Name}}).toBe({{Code.Ts(second)}}));
              expect(within(await {{Lane(second)}}).getByRole('button', { name: /^Move / })).toBe(document.activeElement);
              await userEvent.keyboard('{ArrowLeft}');
              await waitFor(() => expect(table('{{r.Path}}')[0]!.{{stages.Name}}).toBe({{Code.Ts(first)}}));
            });
            """;
        yield return $$"""
            test('moves {{ListTests.Name(r.Entity.Label)}} by dragging it over another column', async () => {
              {{served}}
              open('/{{r.Path}}');
              const card = within(await {{Lane(first)}}).getByRole('listitem');
              const lane = await {{Lane(second)}};
              card.setPointerCapture = () => undefined;
              document.elementsFromPoint = () => [card, lane];
              fireEvent.pointerDown(card, { button: 0, clientX: 10, clientY: 10 });
              fireEvent.pointerMove(card, { clientX: 12, clientY: 11 });
              expect(card.className).toBe('card');
              fireEvent.pointerMove(card, { clientX: 300, clientY: 10 });
              expect(lane.className).toContain('over');
              fireEvent.pointerUp(card, { clientX: 300, clientY: 10 });
              await waitFor(() => expect(table('{{r.Path}}')[0]!.{{stages.Name}}).toBe({{Code.Ts(second)}}));
              expect(lane.className).not.toContain('over');
            });
            """;
    }
}
