using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.Host.Tests.Recipes;

/// <summary>An error of a verb has the line and column of the verb's name, wherever the call is in its statement.</summary>
public sealed class CallPositionTests : IDisposable
{
    private const string Source = """
        namespace F
        {
            public static class V
            {
                public static HostBuilder Ok(this HostBuilder host, params object[] values) => host;
                public static HostBuilder Fail(this HostBuilder host, params object[] values) => throw new RecipeException("No.");
                public static Text Refused(this HostBuilder host) => throw new RecipeException("No.");
                extension(HostBuilder host) { public Output Broken => throw new RecipeException("No."); public Output Whole => host.Ip; }
            }
        }
        """;

    private readonly PluginFixture _fixture = new();

    [Theory]
    [InlineData("Host(\"a\").Fail();", 1, 11)]
    [InlineData("Host(\"a\")\n    .Ok()\n    .Fail()\n    .Ok();", 3, 6)]
    [InlineData("Host(\"a\")\n    .Ok()\n    .Ok()\n    .Ok()\n    .Fail();", 5, 6)]
    [InlineData("Host(\"a\")\n    .Ok(\n        1,\n        2)\n    .Fail(\n        1,\n        \"x\");", 5, 6)]
    [InlineData("var a = Host(\"a\").Ok()\n    .Fail()\n    .Ok();", 2, 6)]
    [InlineData("var a = Host(\"a\").Ok();\na.Ok(1)\n .Ok(a.Ok(\n    a.Ok().Fail()));", 4, 12)]
    [InlineData("var a = Host(\"a\");\na.Ok().Fail(a.Ok(), a.Ok().Ok());", 2, 8)]
    [InlineData("Host(\"a\")\n    .Ok()\n    .Ok(Host(\"Not OK\"))\n    .Ok();", 3, 9)]
    [InlineData("Host(\"a\").Ok()\n    .Ok(Host(\"b\").Whole, Host(\"b\")\n        .Broken);", 3, 10)]
    [InlineData("foreach (var name in new[] { \"a\" })\n    Host(name).Ok()\n        .Fail();", 3, 10)]
    [InlineData("foreach (var name in new[] { Host(\"a\")\n    .Ok().Fail() })\n    Host(\"b\");", 2, 11)]
    [InlineData("if (Host(\"a\")\n    .Fail() is not null)\n    Host(\"b\").Fail();", 2, 6)]
    [InlineData("static HostBuilder Web(HostBuilder host) =>\n    host.Ok()\n        .Fail();\nWeb(Host(\"a\").Ok());", 3, 10)]
    [InlineData("var all = new[] { \"a\", \"b\" }.Select(name => Host(name).Ok()\n    .Fail()).ToList();", 2, 6)]
    [InlineData("var t = true;\n(t ? Host(\"a\").Fail() : Host(\"b\").Fail()).Ok();", 2, 16)]
    [InlineData("var t = false;\n(t ? Host(\"a\").Fail() : Host(\"b\").Fail()).Ok();", 2, 35)]
    [InlineData("var h = (await Task.FromResult(Host(\"a\"))).Ok()\n    .Fail();", 2, 6)]
    [InlineData("await Task.Yield();\nHost(\"a\").Ok(\n    await Task.FromResult(1))\n    .Fail();", 4, 6)]
    [InlineData("HostBuilder? n = null;\nHost(\"a\").Ok(\n    1,\n    n!.Recipe.Host(\"b\")).Fail();", 4, 8)]
    [InlineData("Func<HostBuilder, HostBuilder> f = host => { var x = 1; return host.Ok(x)\n    .Fail(x); };\nf(Host(\"a\"));", 2, 6)]
    [InlineData("V.Ok(V.Fail(Host(\"a\")));", 1, 8)]
    [InlineData("class Site { public static HostBuilder Add(HostBuilder host) => host\n    .Ok()\n    .Fail(); }\nSite.Add(Host(\"a\"));", 3, 6)]
    public async Task B_an_error_has_the_position_of_the_verb(string recipe, int line, int column)
    {
        _fixture.BuildPlugin("Fails", Source);
        var path = _fixture.WriteFile("r.csx", recipe);
        foreach (var fromCache in new[] { false, true })
        {
            var error = await Assert.ThrowsAsync<RecipeEvaluationException>(() =>
                _fixture.CreateLoader().Load(path).AddSteps(new Recipe("r", _fixture.Path))
            );
            Assert.Equal((fromCache, line, column), (fromCache, error.Position!.Line, error.Position.Column));
        }
    }

    public void Dispose() => _fixture.Dispose();
}
