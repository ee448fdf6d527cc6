namespace OriginScript.Compiler.Tests;

/// <summary>What a message says to write can be written.</summary>
public sealed class VerbExampleTests
{
    [Theory]
    [InlineData("", ".V()")]
    [InlineData("params int[] ports", ".V(1)")]
    [InlineData("params string[] names", ".V(\"names\")")]
    [InlineData("string zone, int ttl = 300", ".V(\"zone\", ttl: 300)")]
    [InlineData(
        "string path, Text content, string mode = \"0644\", string? owner = null",
        ".V(\"path\", \"content\", mode: \"0644\", owner: \"owner\")"
    )]
    [InlineData("string path, Secret content", ".V(\"path\", content)")]
    [InlineData("Text[] groups, string[]? names = null, int? disk = null", ".V([\"groups\"], names: [\"names\"], disk: 1)")]
    [InlineData("Dictionary<string, int> ports, bool wait = false, double share", ".V(ports, wait: false, 1.5)")]
    [InlineData("string list = \"a, b\"", ".V(list: \"a, b\")")]
    public void A_parameter_list_becomes_a_call(string parameters, string call) => Assert.Equal(call, VerbExample.Format("V", parameters));
}
