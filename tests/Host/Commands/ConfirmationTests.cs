using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

/// <summary>The table in docs/confirmation.md: what asks on a terminal, and what needs <c>--yes</c> without one.</summary>
public sealed class ConfirmationTests : IDisposable
{
    // Every command of the program is in one of the two lists.
    private static readonly string[] Changing = ["run", "sandbox reset", "undo"];
    private static readonly string[] Harmless =
    [
        "cache explain",
        "check",
        "completions",
        "help",
        "journal list",
        "journal show",
        "journal verify",
        "list",
        "plan",
        "plugin list",
        "sandbox",
        "sandbox image",
        "version",
    ];

    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Every_command_that_changes_something_takes_yes_and_no_other_does()
    {
        Assert.Equal(Changing, NamesOf(takesYes: true));
        Assert.Equal(Harmless, NamesOf(takesYes: false));
    }

    [Fact]
    public async Task A_task_that_deletes_asks_on_a_terminal()
    {
        _scene.Input = "n";
        Assert.Equal((ExitCode.Cancelled, 0), (await _scene.RunTask(Tea, asks: true), _scene.Shelf.WriteCount));
        Assert.Contains("[y/N]", _scene.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_deletes_needs_yes_without_a_terminal()
    {
        await Assert.ThrowsAsync<UsageException>(() => _scene.RunTask(Tea, asks: true));
        Assert.Equal(0, await _scene.RunTask(Tea, asks: true, new() { AssumeYes = true }));
    }

    [Fact]
    public async Task Any_other_task_does_not_ask_and_says_what_it_does()
    {
        _scene.Input = "n";
        await _scene.RunTask(Tea);
        Assert.Equal("task: shelf:box oak top tea\n- created box of tea\n1 created in 0.0 s.\n", _scene.Errors);
    }

    [Fact]
    public async Task The_sandbox_is_not_reset_without_a_yes()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Sandbox = Path.Combine(_scene.Folder, "world") } };
        var refused = await Assert.ThrowsAsync<UsageException>(() => scene.CreateRunner().ResetSandbox(assumeYes: false));
        Assert.Equal("sandbox reset needs confirmation and there is no terminal. Pass --yes.", refused.Message);
        scene.Input = "no";
        Assert.Equal(ExitCode.Cancelled, await scene.CreateRunner().ResetSandbox(assumeYes: false));
    }

    [Fact]
    public async Task A_plan_with_a_failure_asks_whether_to_apply_the_rest_and_does()
    {
        _scene.Input = "y";
        Assert.Equal(ExitCode.StepFailed, await _scene.Run(WithUnreadable));
        Assert.Contains("Apply what can be done? [y/N]", _scene.Errors, StringComparison.Ordinal);
        Assert.Equal("top: tea", _scene.Shelf.StateText);
    }

    [Fact]
    public async Task Yes_beforehand_does_the_same()
    {
        Assert.Equal(ExitCode.StepFailed, await _scene.Run(WithUnreadable, new() { AssumeYes = true }));
        Assert.Equal("top: tea", _scene.Shelf.StateText);
    }

    private static Text? Tea(Recipe recipe)
    {
        recipe.Host("oak").Box("top", "tea");
        return null;
    }

    private static void WithUnreadable(Recipe recipe)
    {
        recipe.Host("oak").Box("top", "tea");
        var elm = recipe.Host("elm");
        elm.Add(new UnreadableStep(elm));
    }

    private static IOrderedEnumerable<string> NamesOf(bool takesYes) =>
        BuiltInCommands
            .Table.All.Where(command => command.Parameters.Any(parameter => parameter.Name == "yes") == takesYes)
            .Select(command => command.Name)
            .Order(StringComparer.Ordinal);

    private sealed class UnreadableStep(HostBuilder host) : Step<Box>(host.Id("shelf:dark"), host.Name)
    {
        protected override Box Want(Run run) => new("light");

        protected override Task<Box?> Read(Run run) => throw new OriginException("It is too dark to read the shelf.");

        protected override Task Write(Run run, Box? now, Box want) => Task.CompletedTask;

        protected override Task Delete(Run run, Box now) => Task.CompletedTask;
    }
}
