namespace OriginScript.Host.Tests.Commands;

public sealed class JsonPlanTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new() { Options = new() { Json = true } };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task The_first_line_is_the_version()
    {
        await _scene.Plan(Nested);
        Assert.Equal("""{"type":"version","originscript":"0.1.0","ui":"1.2"}""", Lines[0]);
    }

    [Fact]
    public async Task A_step_is_one_object_with_its_place_in_the_recipe()
    {
        await _scene.Plan(Nested);
        Assert.Equal(
            """{"type":"step","n":1,"id":"oak/shelf:box/top","host":"oak","task":"shelf:box","args":["oak","top","tea"],"group":["origin:tidy oak"],"mark":"planned","want":{"content":"tea"},"text":"box of tea","needs":[],"provides":["oak.top"]}""",
            Lines[1]
        );
    }

    [Fact]
    public async Task The_last_line_is_the_summary()
    {
        await _scene.Plan(Nested);
        Assert.Equal("""{"type":"summary","steps":2,"hosts":1,"planned":2}""", Lines[^1]);
    }

    [Fact]
    public async Task A_live_plan_shows_what_is_there_too()
    {
        _scene.Shelf["top"] = "dust";
        await _scene.Plan(Nested, new() { IsLive = true });
        Assert.Contains(
            """
            "mark":"change","want":{"content":"tea"},"before":{"content":"dust"}
            """.Trim(),
            Lines[1]
        );
    }

    [Fact]
    public async Task A_secret_is_scrubbed_before_it_is_escaped()
    {
        var secret = new Secret("say \"cheese\" + smile").Reveal();
        await _scene.Plan(recipe => recipe.Host("oak").Box("top", secret));
        Assert.DoesNotContain("cheese", _scene.Output);
    }

    private string[] Lines => _scene.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void Nested(Recipe recipe) => recipe.Host("oak").Group("origin:tidy", ["oak"], oak => oak.Box("top", "tea")).Box("low", "jam");
}
