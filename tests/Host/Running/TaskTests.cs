namespace OriginScript.Host.Tests.Running;

public sealed class TaskTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Its_result_stands_alone_on_standard_output()
    {
        await _scene.Task(Tea);
        Assert.Equal("top: tea\n", _scene.Output);
    }

    [Fact]
    public async Task Its_echo_goes_to_standard_error_and_can_be_typed_again()
    {
        await _scene.Task(Tea);
        Assert.StartsWith("task: shelf:box oak top tea\n", _scene.Errors);
    }

    [Fact]
    public async Task The_echo_of_a_composed_task_comes_before_those_of_its_parts()
    {
        await _scene.Task(recipe =>
        {
            recipe.Host("oak").Group("origin:tidy", ["oak"], oak => oak.Box("top", "tea"));
            return null;
        });
        Assert.StartsWith("task: origin:tidy oak\ntask: shelf:box oak top tea\n", _scene.Errors);
    }

    [Fact]
    public async Task It_asks_nobody()
    {
        _scene.Answers = "n";
        await _scene.Task(Tea);
        Assert.Equal("top: tea", _scene.Shelf.Picture);
    }

    [Fact]
    public async Task One_that_asks_is_not_carried_out_without_a_yes()
    {
        _scene.Answers = "n";
        await _scene.Task(Tea, asks: true);
        Assert.Equal(0, _scene.Shelf.Writes);
    }

    [Fact]
    public async Task One_that_asks_is_refused_where_nobody_can_be_asked()
    {
        var refused = await Assert.ThrowsAsync<UsageException>(() => _scene.Task(Tea, asks: true));
        Assert.Equal((0, "shelf:box asks first, and nobody can be asked here. Add --force."), (_scene.Shelf.Writes, refused.Message));
    }

    [Fact]
    public async Task One_that_asks_is_carried_out_with_a_yes_in_its_words()
    {
        await _scene.Task(Tea, asks: true, new() { Yes = true });
        Assert.Equal("top: tea", _scene.Shelf.Picture);
    }

    [Fact]
    public async Task One_that_fails_has_no_result()
    {
        _scene.Shelf.Refuses = "top";
        await _scene.Task(Tea);
        Assert.Empty(_scene.Output);
    }

    [Fact]
    public async Task As_json_its_result_is_an_object()
    {
        using var scene = new Scene { Options = new() { Json = true } };
        await scene.Task(Tea);
        Assert.Contains("{\"type\":\"result\",\"value\":\"top: tea\"}\n", scene.Output);
    }

    private static Text Tea(Recipe recipe) => $"top: {recipe.Host("oak").Box("top", "tea").Content("top")}";
}
