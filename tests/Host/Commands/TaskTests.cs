using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class TaskTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Its_result_stands_alone_on_standard_output()
    {
        await _scene.RunTask(Tea);
        Assert.Equal("top: tea\n", _scene.Output);
    }

    [Fact]
    public async Task Its_echo_goes_to_standard_error_and_can_be_typed_again()
    {
        await _scene.RunTask(Tea);
        Assert.StartsWith("task: shelf:box oak top tea\n", _scene.Errors);
    }

    [Fact]
    public async Task The_echo_of_a_composed_task_comes_before_those_of_its_parts()
    {
        await _scene.RunTask(recipe =>
        {
            recipe.Host("oak").Group("origin:tidy", ["oak"], oak => oak.Box("top", "tea"));
            return null;
        });
        Assert.StartsWith("task: origin:tidy oak\ntask: shelf:box oak top tea\n", _scene.Errors);
    }

    [Fact]
    public async Task It_asks_nobody()
    {
        _scene.Input = "n";
        await _scene.RunTask(Tea);
        Assert.Equal("top: tea", _scene.Shelf.StateText);
    }

    [Fact]
    public async Task One_that_asks_is_not_run_without_a_yes()
    {
        _scene.Input = "n";
        await _scene.RunTask(Tea, asks: true);
        Assert.Equal(0, _scene.Shelf.WriteCount);
    }

    [Fact]
    public async Task One_that_asks_is_refused_without_a_terminal()
    {
        var refused = await Assert.ThrowsAsync<UsageException>(() => _scene.RunTask(Tea, asks: true));
        Assert.Equal((0, "shelf:box needs confirmation and there is no terminal. Pass --yes."), (_scene.Shelf.WriteCount, refused.Message));
    }

    [Fact]
    public async Task One_that_asks_is_run_with_yes_on_the_command_line()
    {
        await _scene.RunTask(Tea, asks: true, new() { AssumeYes = true });
        Assert.Equal("top: tea", _scene.Shelf.StateText);
    }

    [Fact]
    public async Task One_that_fails_has_no_result()
    {
        _scene.Shelf.RefusedBox = "top";
        await _scene.RunTask(Tea);
        Assert.Empty(_scene.Output);
    }

    [Fact]
    public async Task As_json_its_result_is_an_object()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Json = true } };
        await scene.RunTask(Tea);
        Assert.Contains("{\"type\":\"result\",\"value\":\"top: tea\"}\n", scene.Output);
    }

    private static Text Tea(Recipe recipe) => $"top: {recipe.Host("oak").Box("top", "tea").ContentOutput("top")}";
}
