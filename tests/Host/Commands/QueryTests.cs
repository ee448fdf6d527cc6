using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class QueryTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Rows_are_printed_one_a_line()
    {
        await _scene.Query(_ => Rows());
        Assert.Equal("box of tea\nbox of jam\n", _scene.Output);
    }

    [Theory]
    [InlineData(true, "true\n", ExitCode.Success)]
    [InlineData(false, "false\n", ExitCode.StepFailed)]
    public async Task A_yes_or_no_is_printed_and_is_the_exit_code(bool answer, string printed, int code) =>
        Assert.Equal((code, printed), (await _scene.Query(_ => Task.FromResult(answer)), _scene.Output));

    [Fact]
    public async Task It_reaches_the_ports()
    {
        _scene.Shelf["top"] = "tea";
        await _scene.Query(run => Task.FromResult<IReadOnlyList<string>>([run.Get<FakeShelf>().StateText]));
        Assert.Equal("top: tea\n", _scene.Output);
    }

    [Fact]
    public async Task It_has_no_token_to_write_with() =>
        await Assert.ThrowsAsync<OriginException>(() => _scene.Query(run => Task.FromResult<IReadOnlyList<string>>([run.Token])));

    [Fact]
    public async Task A_port_that_is_not_ready_says_why_before_it_is_used()
    {
        _scene.Shelf.IsClosed = true;
        var refused = await Assert.ThrowsAsync<OriginException>(() => _scene.Query(run => Task.FromResult(run.Get<FakeShelf>().StateText)));
        Assert.Equal("The shelf is closed. Open it.", refused.Message);
    }

    [Fact]
    public async Task As_json_a_row_is_an_object_of_its_properties()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Json = true } };
        await scene.Query(_ => Rows());
        Assert.EndsWith("{\"type\":\"row\",\"row\":{\"content\":\"tea\"}}\n{\"type\":\"row\",\"row\":{\"content\":\"jam\"}}\n", scene.Output);
    }

    private static async Task<IReadOnlyList<Box>> Rows()
    {
        await Task.Yield();
        return [new("tea"), new("jam")];
    }
}
