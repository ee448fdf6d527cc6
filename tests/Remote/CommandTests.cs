namespace OriginScript.Remote.Tests;

/// <summary>Commands that an interrupted run may have left running.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly FakeShellMachine _machine = new();

    private VerbRunner Runner => field ??= new(_machine);

    [FakeMachineFact]
    public async Task One_that_is_still_at_work_is_waited_for_and_not_run_beside()
    {
        _machine.WithProgram("fake/bin/flock", "[ \"$1\" != -n ] || exit 1; touch /srv/made");
        await Runner.RunOrThrow(host => host.Run("touch /srv/twice", creates: "/srv/made"));
        Assert.Equal([_machine.PathOf("srv/made")], Directory.GetFiles(_machine.PathOf("srv")));
    }

    [FakeMachineFact]
    public async Task What_has_not_come_to_its_end_is_run()
    {
        _machine.WithProgram("fake/bin/flock", "[ \"$1\" != -n ]");
        await Runner.RunOrThrow(host => host.Run("touch /srv/made", creates: "/srv/made"));
        Assert.Equal([_machine.PathOf("srv/made")], Directory.GetFiles(_machine.PathOf("srv")));
    }

    [FakeMachineFact]
    public async Task A_daemon_that_it_starts_does_not_keep_the_lock()
    {
        await Runner.RunOrThrow(host => host.Run("readlink /proc/self/fd/8 > /srv/lock || touch /srv/none"));
        Assert.True(File.Exists(_machine.PathOf("srv/none")));
    }

    [FakeMachineFact]
    public async Task No_lock_is_left()
    {
        await Runner.RunOrThrow(host => host.Run("true"));
        Assert.Empty(Directory.GetFileSystemEntries(_machine.PathOf("root")));
    }

    [FakeMachineFact]
    public async Task Where_no_lock_can_be_had_it_runs_all_the_same()
    {
        Directory.Delete(_machine.PathOf("root"));
        _machine.WithFile("root", "");
        await Runner.RunOrThrow(host => host.Run("touch /srv/made"));
        Assert.True(File.Exists(_machine.PathOf("srv/made")));
    }

    [Fact]
    public void A_script_is_shown_by_its_first_line() =>
        Assert.Equal("sh -c 'set -e ...' sh /etc/x", Command.Script("set -e\nrm -- \"$1\"\n", "/etc/x").ToString());

    public void Dispose() => _machine.Dispose();
}
