using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Changes;

public sealed class ChangeTableTests
{
    /// <summary>First request; follow-up; what is there then; what is not; name, login, tools.</summary>
    public static TheoryData<string, string, string, string, string> Changes => Table();

    [Theory, MemberData(nameof(Changes))]
    public void A_follow_up_changes_what_it_says(string first, string followUp, string present, string absent, string whole)
    {
        var before = ChangeExamples.Model(first);

        var read = FollowUpReader.Read(before, followUp);

        read.Intent.ShouldBe(Intent.Change, string.Join(" ", read.Notes));
        var after = read.Change!.After;
        var shape = string.Join(" ", ChangeExamples.Shape(after).Order());
        foreach (var item in present.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            ChangeExamples.Shape(after).ShouldContain(item, shape);
        }

        foreach (var item in absent.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            ChangeExamples.Shape(after).ShouldNotContain(item, shape);
        }

        foreach (var pair in whole.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')))
        {
            var actual = pair[0].Trim() switch
            {
                "name" => after.Name,
                "auth" => after.Auth is null ? "-" : after.Auth.Required ? "r" : "w",
                _ => $"{after.Tools.Count}",
            };
            actual.ShouldBe(pair[1].Trim());
        }
    }

    /// <summary>Said twice is said once, nothing else is touched, and what comes out can be built.</summary>
    [Theory, MemberData(nameof(Changes))]
    public void A_change_is_valid_and_saying_it_again_changes_nothing(string first, string followUp, string present, string absent,
        string whole)
    {
        _ = (present, absent, whole);
        var before = ChangeExamples.Model(first);

        var after = FollowUpReader.Read(before, followUp).Change!.After;
        var again = FollowUpReader.Read(after, followUp).Change?.After ?? after;

        AppModelValidator.Validate(after).ShouldBeEmpty();
        ChangeExamples.Text(again).ShouldBe(ChangeExamples.Text(after));
    }

    private static TheoryData<string, string, string, string, string> Table()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var line in ChangeExamples.Lines())
        {
            string[] c = [.. line.Split(";;").Select(x => x.Trim()), "", "", ""];
            data.Add(c[0], c[1], c[2], c[3], c[4]);
        }

        return data;
    }
}
