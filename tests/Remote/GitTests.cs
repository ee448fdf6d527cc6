using System.Diagnostics;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Clones and pushes, by the real git.</summary>
public sealed class GitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pushed-").FullName;

    public GitTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "site/manifests"));
        File.WriteAllText(Path.Combine(_folder, "site/manifests/it's $HOME.pp"), "node default {}\n");
        File.WriteAllText(Path.Combine(_folder, "site/README"), "Grüße\n");
    }

    [FakeMachineFact]
    public async Task A_folder_is_pushed_and_cloned_within_the_laws()
    {
        using var machines = new FakeShellMachines();
        await new SevenLaws(machines.Create).Verify(recipe => At(recipe).GitPush(Site, "/srv/site.git"));
    }

    [FakeMachineFact]
    public async Task A_clone_keeps_the_laws()
    {
        using var machines = new FakeShellMachines(machine => Origin(machine));
        await new SevenLaws(machines.Create).Verify(recipe => GitVerb.GitClone(At(recipe), "/srv/site.git", "/srv", "it's a `clone`"));
    }

    [FakeMachineFact]
    public async Task A_bare_clone_keeps_the_laws()
    {
        using var machines = new FakeShellMachines(machine => Origin(machine));
        await new SevenLaws(machines.Create).Verify(recipe => GitVerb.GitClone(At(recipe), "/srv/site.git", bare: true));
    }

    [FakeMachineFact]
    public async Task A_clone_goes_into_a_folder_that_is_there_and_empty()
    {
        using var machine = new FakeShellMachine();
        Directory.CreateDirectory(machine.PathOf("etc/site"));
        await Done(machine, host => host.GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/etc/site"));
        Assert.Equal("Grüße\n", machine.ReadFile("etc/site/README"));
    }

    [FakeMachineFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Undone_the_folder_that_was_there_has_its_mode_still()
    {
        using var machine = new FakeShellMachine();
        Directory.CreateDirectory(machine.PathOf("etc/site"));
        File.SetUnixFileMode(machine.PathOf("etc/site"), UnixFileMode.SetGroup | (UnixFileMode)0b111_111_101);
        var carried = new VerbRunner(machine);
        await carried.RunOrThrow(host => host.GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/etc/site"));
        await carried.Undo(host => host.GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/etc/site"));
        Assert.Equal(
            (0, UnixFileMode.SetGroup | (UnixFileMode)0b111_111_101),
            (Directory.GetFileSystemEntries(machine.PathOf("etc/site")).Length, File.GetUnixFileMode(machine.PathOf("etc/site")))
        );
    }

    [FakeMachineFact]
    public async Task The_same_content_is_the_same_commit()
    {
        using var machine = new FakeShellMachine();
        await Done(machine, host => host.GitPush(Site, "/srv/one.git").GitPush(Site, "/srv/two.git"));
        Assert.Equal(machine.ReadFile("srv/one.git/refs/heads/main"), machine.ReadFile("srv/two.git/refs/heads/main"));
    }

    [FakeMachineFact]
    public async Task What_changes_here_comes_into_the_clone()
    {
        using var machine = new FakeShellMachine();
        var lab = new Lab(machine);
        await lab.Run(Pushing);
        File.WriteAllText(Path.Combine(_folder, "site/README"), "changed\n");
        var again = await lab.Run(Pushing);
        Assert.True(machine.ReadFile("srv/site/README") == "changed\n", Transcript.Of(again.Lines));

        void Pushing(Recipe recipe) => At(recipe).GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/srv/site");
    }

    [FakeMachineFact]
    public async Task Undo_goes_back_to_what_was_pushed_before()
    {
        using var machine = new FakeShellMachine();
        await Done(machine, host => host.GitPush(Site, "/srv/site.git"));
        var before = machine.ReadFile("srv/site.git/refs/heads/main");
        File.WriteAllText(Path.Combine(_folder, "site/README"), "changed\n");
        var lab = new Lab(machine);
        await lab.Run(recipe => At(recipe).GitPush(Site, "/srv/site.git"));
        await lab.Undo(recipe => At(recipe).GitPush(Site, "/srv/site.git"));
        Assert.Equal(before, machine.ReadFile("srv/site.git/refs/heads/main"));
    }

    [FakeMachineFact]
    public async Task A_repository_is_pushed_with_its_commits()
    {
        using var machine = new FakeShellMachine();
        Commit("first");
        await Done(machine, host => host.GitPush(Site, "/srv/site.git"));
        Assert.Equal(Git("rev-parse", "HEAD"), machine.ReadFile("srv/site.git/refs/heads/trunk"));
    }

    [FakeMachineFact]
    public async Task A_repository_with_work_that_is_not_committed_is_refused()
    {
        using var machine = new FakeShellMachine();
        Commit("first");
        File.WriteAllText(Path.Combine(_folder, "site/README"), "changed\n");
        Assert.Equal(
            $"{Site} has uncommitted changes, which would not be pushed. Commit or stash them.",
            await Failure(machine, host => host.GitPush(Site, "/srv/site.git"))
        );
    }

    [FakeMachineFact]
    public async Task A_clone_of_something_else_is_refused()
    {
        using var machine = new FakeShellMachine();
        await Done(machine, host => host.GitPush(Site, "/srv/one.git").GitPush(Site, "/srv/two.git").Git("/srv/one.git", "/srv/site"));
        Assert.Equal(
            "/srv/site on web is a clone of /srv/one.git, but a clone of /srv/two.git is wanted there. Use another path, or move it away.",
            await Failure(machine, host => host.Git("/srv/two.git", "/srv/site"))
        );
    }

    [FakeMachineFact]
    public async Task A_folder_with_other_things_in_it_is_refused()
    {
        using var machine = new FakeShellMachine();
        machine.WithFile("srv/site/precious", "");
        Assert.Equal(
            "/srv/site on web is not a clone, but a clone is wanted there. Use another path, or move it away.",
            await Failure(machine, host => host.Git("/srv/one.git", "/srv/site"))
        );
    }

    [FakeMachineFact]
    public async Task A_clone_that_fails_leaves_no_folder()
    {
        using var machine = new FakeShellMachine();
        await Failure(machine, host => host.Git("/srv/missing.git", "/etc/new/folder/site"));
        Assert.False(Directory.Exists(machine.PathOf("etc/new")));
    }

    [FakeMachineFact]
    public async Task A_clone_that_fails_leaves_a_folder_that_was_there()
    {
        using var machine = new FakeShellMachine();
        Directory.CreateDirectory(machine.PathOf("etc/old"));
        await Failure(machine, host => host.Git("/srv/missing.git", "/etc/old/site"));
        Assert.Empty(Directory.GetFileSystemEntries(machine.PathOf("etc/old")));
    }

    [FakeMachineFact]
    public async Task A_clone_with_work_in_it_is_not_undone()
    {
        using var machine = new FakeShellMachine();
        Origin(machine);
        var lab = new Lab(machine);
        await lab.Run(Cloning);
        machine.WithFile("srv/site/precious", "");
        Assert.Contains("has work that exists nowhere else (?? precious)", Transcript.Of((await lab.Undo(Cloning)).Lines));

        static void Cloning(Recipe recipe) => At(recipe).Git("/srv/site.git", "/srv/site");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Site => Path.Combine(_folder, "site");

    private static HostBuilder At(Recipe recipe) => recipe.Host("web").At("192.0.2.10");

    private void Origin(FakeShellMachine machine) => Done(machine, host => host.GitPush(Site, "/srv/site.git")).GetAwaiter().GetResult();

    private static async Task Done(FakeShellMachine machine, Action<HostBuilder> verbs)
    {
        var result = await new Lab(machine).Run(recipe => verbs(At(recipe)));
        Assert.True(result.Succeeded, Transcript.Of(result.Lines));
    }

    private static async Task<string> Failure(FakeShellMachine machine, Action<HostBuilder> verbs) =>
        (await new Lab(machine).Run(recipe => verbs(At(recipe)))).Lines.First(line => line.Failure is not null).Text;

    private void Commit(string message)
    {
        Git("init", "--quiet", "--initial-branch=trunk");
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", message);
    }

    private string Git(params string[] words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Site, .. words]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
