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

    [PaperFact]
    public async Task A_folder_is_pushed_and_cloned_within_the_laws()
    {
        using var machines = new PaperMachines();
        await new FiveLaws(machines.Fresh).Keep(recipe => At(recipe).GitPush(Site, "/srv/site.git"));
    }

    [PaperFact]
    public async Task A_clone_keeps_the_laws()
    {
        using var machines = new PaperMachines(machine => Origin(machine));
        await new FiveLaws(machines.Fresh).Keep(recipe => GitVerb.GitClone(At(recipe), "/srv/site.git", "/srv", "it's a `clone`"));
    }

    [PaperFact]
    public async Task A_bare_clone_keeps_the_laws()
    {
        using var machines = new PaperMachines(machine => Origin(machine));
        await new FiveLaws(machines.Fresh).Keep(recipe => GitVerb.GitClone(At(recipe), "/srv/site.git", bare: true));
    }

    [PaperFact]
    public async Task A_clone_goes_into_a_folder_that_is_there_and_empty()
    {
        using var machine = new PaperMachine();
        Directory.CreateDirectory(machine.At("etc/site"));
        await Done(machine, host => host.GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/etc/site"));
        Assert.Equal("Grüße\n", machine.Get("etc/site/README"));
    }

    [PaperFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Undone_the_folder_that_was_there_has_its_mode_still()
    {
        using var machine = new PaperMachine();
        Directory.CreateDirectory(machine.At("etc/site"));
        File.SetUnixFileMode(machine.At("etc/site"), UnixFileMode.SetGroup | (UnixFileMode)0b111_111_101);
        var carried = new Carried(machine);
        await carried.Out(host => host.GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/etc/site"));
        await carried.Undone(host => host.GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/etc/site"));
        Assert.Equal(
            (0, UnixFileMode.SetGroup | (UnixFileMode)0b111_111_101),
            (Directory.GetFileSystemEntries(machine.At("etc/site")).Length, File.GetUnixFileMode(machine.At("etc/site"))));
    }

    [PaperFact]
    public async Task The_same_content_is_the_same_commit()
    {
        using var machine = new PaperMachine();
        await Done(machine, host => host.GitPush(Site, "/srv/one.git").GitPush(Site, "/srv/two.git"));
        Assert.Equal(machine.Get("srv/one.git/refs/heads/main"), machine.Get("srv/two.git/refs/heads/main"));
    }

    [PaperFact]
    public async Task What_changes_here_comes_into_the_clone()
    {
        using var machine = new PaperMachine();
        var lab = new Lab(machine);
        await lab.Run(Pushing);
        File.WriteAllText(Path.Combine(_folder, "site/README"), "changed\n");
        var again = await lab.Run(Pushing);
        Assert.True(machine.Get("srv/site/README") == "changed\n", Transcript.Of(again.Lines));

        void Pushing(Recipe recipe) => At(recipe).GitPush(Site, "/srv/site.git").Git("/srv/site.git", "/srv/site");
    }

    [PaperFact]
    public async Task Undo_goes_back_to_what_was_pushed_before()
    {
        using var machine = new PaperMachine();
        await Done(machine, host => host.GitPush(Site, "/srv/site.git"));
        var before = machine.Get("srv/site.git/refs/heads/main");
        File.WriteAllText(Path.Combine(_folder, "site/README"), "changed\n");
        var lab = new Lab(machine);
        await lab.Run(recipe => At(recipe).GitPush(Site, "/srv/site.git"));
        await lab.Undo(recipe => At(recipe).GitPush(Site, "/srv/site.git"));
        Assert.Equal(before, machine.Get("srv/site.git/refs/heads/main"));
    }

    [PaperFact]
    public async Task A_repository_is_pushed_with_its_commits()
    {
        using var machine = new PaperMachine();
        Commit("first");
        await Done(machine, host => host.GitPush(Site, "/srv/site.git"));
        Assert.Equal(Git("rev-parse", "HEAD"), machine.Get("srv/site.git/refs/heads/trunk"));
    }

    [PaperFact]
    public async Task A_repository_with_work_that_is_not_committed_is_refused()
    {
        using var machine = new PaperMachine();
        Commit("first");
        File.WriteAllText(Path.Combine(_folder, "site/README"), "changed\n");
        Assert.Equal($"{Site} has work that is not committed, and it would not be pushed. Commit it, or stash it.", await Failure(machine, host => host.GitPush(Site, "/srv/site.git")));
    }

    [PaperFact]
    public async Task A_clone_of_something_else_is_refused()
    {
        using var machine = new PaperMachine();
        await Done(machine, host => host.GitPush(Site, "/srv/one.git").GitPush(Site, "/srv/two.git").Git("/srv/one.git", "/srv/site"));
        Assert.Equal(
            "At /srv/site on web is a clone of /srv/one.git, and a clone of /srv/two.git is wanted there. Name another path, or move it away.",
            await Failure(machine, host => host.Git("/srv/two.git", "/srv/site")));
    }

    [PaperFact]
    public async Task A_folder_with_other_things_in_it_is_refused()
    {
        using var machine = new PaperMachine();
        machine.Put("srv/site/precious", "");
        Assert.Equal(
            "At /srv/site on web is something that is no clone, and a clone is wanted there. Name another path, or move it away.",
            await Failure(machine, host => host.Git("/srv/one.git", "/srv/site")));
    }

    [PaperFact]
    public async Task A_clone_with_work_in_it_is_not_undone()
    {
        using var machine = new PaperMachine();
        Origin(machine);
        var lab = new Lab(machine);
        await lab.Run(Cloning);
        machine.Put("srv/site/precious", "");
        Assert.Contains("has work in it that is nowhere else (?? precious)", Transcript.Of((await lab.Undo(Cloning)).Lines));

        static void Cloning(Recipe recipe) => At(recipe).Git("/srv/site.git", "/srv/site");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Site => Path.Combine(_folder, "site");

    private static HostBuilder At(Recipe recipe) => recipe.Host("web").At("192.0.2.10");

    private void Origin(PaperMachine machine) => Done(machine, host => host.GitPush(Site, "/srv/site.git")).GetAwaiter().GetResult();

    private static async Task Done(PaperMachine machine, Action<HostBuilder> verbs)
    {
        var result = await new Lab(machine).Run(recipe => verbs(At(recipe)));
        Assert.True(result.Succeeded, Transcript.Of(result.Lines));
    }

    private static async Task<string> Failure(PaperMachine machine, Action<HostBuilder> verbs) =>
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
