namespace OriginScript.Remote.Tests;

/// <summary>Commands that a cut-off run may have left behind, still at work.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly PaperMachine _machine = new();

    private Carried Carried => field ??= new(_machine);

    [PaperFact]
    public async Task One_that_is_still_at_work_is_waited_for_and_not_run_beside()
    {
        _machine.PutProgram("paper/bin/flock", "[ \"$1\" != -n ] || exit 1; touch /srv/made");
        await Carried.Out(host => host.Run("touch /srv/twice", creates: "/srv/made"));
        Assert.Equal([_machine.At("srv/made")], Directory.GetFiles(_machine.At("srv")));
    }

    [PaperFact]
    public async Task What_has_not_come_to_its_end_is_run()
    {
        _machine.PutProgram("paper/bin/flock", "[ \"$1\" != -n ]");
        await Carried.Out(host => host.Run("touch /srv/made", creates: "/srv/made"));
        Assert.Equal([_machine.At("srv/made")], Directory.GetFiles(_machine.At("srv")));
    }

    [PaperFact]
    public async Task A_daemon_that_it_starts_does_not_keep_the_lock()
    {
        await Carried.Out(host => host.Run("readlink /proc/self/fd/8 > /srv/lock || touch /srv/none"));
        Assert.True(File.Exists(_machine.At("srv/none")));
    }

    [PaperFact]
    public async Task No_lock_is_left()
    {
        await Carried.Out(host => host.Run("true"));
        Assert.Empty(Directory.GetFileSystemEntries(_machine.At("root")));
    }

    [PaperFact]
    public async Task Where_no_lock_can_be_had_it_runs_all_the_same()
    {
        Directory.Delete(_machine.At("root"));
        _machine.Put("root", "");
        await Carried.Out(host => host.Run("touch /srv/made"));
        Assert.True(File.Exists(_machine.At("srv/made")));
    }

    [Fact]
    public void A_script_is_shown_by_its_first_line() =>
        Assert.Equal("sh -c 'set -e ...' sh /etc/x", Command.Script("set -e\nrm -- \"$1\"\n", "/etc/x").ToString());

    public void Dispose() => _machine.Dispose();
}
