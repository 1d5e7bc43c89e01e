namespace Catalyst.Engine.Tests.Grains;

/// <summary>One row of state as either engine must write it, so that the other finds and reads it.</summary>
internal static class SharedRow
{
    public const string Key = "with/slash and ümlaut";

    public const string Json = """{"Count":1,"Names":["a"]}""";

    public const string Query =
        """
        select concat_ws('|', grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring)
        from orleansstorage
        """;

    public const string Answer = "-1865149315|0|0|-1225447242|tally|with/slash and ümlaut";
}
