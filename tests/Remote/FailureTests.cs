namespace OriginScript.Remote.Tests;

/// <summary>The errors of verbs that fail on a machine.</summary>
public sealed class FailureTests
{
    [FakeMachineFact]
    public Task A_time_zone_that_the_machine_does_not_know() =>
        AssertFailure(
            "The time zone Mars/Olympus does not exist on web. Use one that timedatectl list-timezones lists there, or install tzdata first.",
            host => host.Timezone("Mars/Olympus")
        );

    [FakeMachineFact]
    public Task A_package_that_nobody_knows() =>
        AssertFailure(
            "The package gti is not available on web. Search for its name there with apt-cache search, or add the repository that provides it first.",
            host => host.Package("gti")
        );

    [FakeMachineFact]
    public Task A_virtual_package_with_those_that_provide_it() =>
        AssertFailure(
            "mail-transport-agent is a virtual package on web. Name the package that provides it: exim4, postfix.",
            host => host.Package("mail-transport-agent"),
            new FakeShellMachine().WithFile("fake/virtual/mail-transport-agent", "postfix\nexim4\npostfix\n")
        );

    [FakeMachineFact]
    public Task A_package_manager_that_this_version_does_not_know() =>
        AssertFailure(
            "web runs fedora 41 under systemd; this version supports packages only with apt (Debian, Ubuntu). Use Run(command) instead.",
            host => host.Package("git"),
            new FakeShellMachine { Facts = FakeShellMachine.Debian with { Distribution = "fedora", Version = "41", Tools = ["dnf"] } }
        );

    [FakeMachineFact]
    public Task A_service_that_is_not_there() =>
        AssertFailure(
            "The service pupet does not exist on web. Install the package that provides it first, or check systemctl list-unit-files.",
            host => ServiceVerb.ServiceStart(host, "pupet")
        );

    [FakeMachineFact]
    public Task A_service_that_does_not_start_with_its_last_words() =>
        AssertFailure(
            "`sudo systemctl start -- puppet.service` on web ended with exit code 1: Job for puppet.service failed. / Could not load the key.",
            host => ServiceVerb.ServiceStart(host, "puppet"),
            new FakeShellMachine()
                .WithService("puppet")
                .WithFile("fake/units/puppet/broken", "")
                .WithFile("fake/journal", "Could not load the key.\n")
        );

    [FakeMachineFact]
    public Task A_service_that_is_masked() =>
        AssertFailure(
            "puppet on web is masked. Unmask it there with systemctl unmask puppet, or remove it from the recipe.",
            host => ServiceVerb.ServiceStart(host, "puppet"),
            new FakeShellMachine().WithService("puppet").WithFile("fake/units/puppet/broken", "").WithFile("fake/units/puppet/masked", "")
        );

    [FakeMachineFact]
    public Task A_file_without_a_folder() =>
        AssertFailure(
            "The folder of /etc/app/app.conf does not exist on web. Create it first: Run(\"sudo mkdir -p /etc/app\", creates: \"/etc/app\").",
            host => host.File("/etc/app/app.conf", "")
        );

    [FakeMachineFact]
    public Task A_file_where_a_folder_is() =>
        AssertFailure(
            "/etc/app on web is a folder, but a file is wanted there. Use another path, or remove what is there first.",
            host => host.File("/etc/app", ""),
            new FakeShellMachine().WithFile("etc/app/x", "")
        );

    [FakeMachineFact]
    public Task A_file_of_nobody() =>
        AssertFailure(
            "/etc/app on web cannot be owned by nobodyatall: there is no such user or group. Create it first with User(name).",
            host => host.File("/etc/app", "", owner: "nobodyatall")
        );

    [FakeMachineFact]
    public Task A_command_with_its_exit_code_and_last_words() =>
        AssertFailure(
            "`sh -c 'echo out; echo why >&2; exit 7' sh` on web ended with exit code 7: why",
            host => host.Run("echo out; echo why >&2; exit 7")
        );

    [FakeMachineFact]
    public async Task A_file_where_a_link_is()
    {
        using var machine = new FakeShellMachine();
        File.CreateSymbolicLink(machine.PathOf("etc/resolv.conf"), "/run/resolv.conf");
        Assert.Equal(
            "/etc/resolv.conf on web is a link to /run/resolv.conf, but a file is wanted there. Use another path, or remove what is there first.",
            await new VerbRunner(machine).RunAndGetFailure(host => host.File("/etc/resolv.conf", ""))
        );
    }

    [FakeMachineFact]
    public async Task A_package_is_not_undone_where_others_were_built_on_it()
    {
        using var machine = new FakeShellMachine().WithAvailablePackage("git");
        var carried = new VerbRunner(machine);
        await carried.RunOrThrow(host => host.Package("git"));
        machine.WithInstalledPackage("needs-git");
        Assert.Equal(
            "git cannot be removed from web alone: needs-git would be removed too. Remove what depends on it first.",
            (await carried.Undo(host => host.Package("git"))).Lines.Single().Text
        );
    }

    [FakeMachineFact]
    public async Task A_package_is_undone_with_what_was_only_installed_because_of_it()
    {
        using var machine = new FakeShellMachine().WithAvailablePackage("git");
        var carried = new VerbRunner(machine);
        await carried.RunOrThrow(host => host.Package("git"));
        machine.WithInstalledPackage("needs-git");
        Directory.CreateDirectory(machine.PathOf("fake/auto/needs-git"));
        Assert.True((await carried.Undo(host => host.Package("git"))).Succeeded);
    }

    [FakeMachineFact]
    public async Task Packages_that_an_interrupted_run_left_half_installed_are_completed()
    {
        using var machine = new FakeShellMachine()
            .WithAvailablePackage("git")
            .WithFile("fake/interrupted", "")
            .WithFile("fake/locked", "")
            .WithFile("fake/packages/perl", "unpacked");
        var line = (await new VerbRunner(machine).RunOrThrow(host => host.Package("git"))).Lines[0];
        Assert.Equal(("+ git installed", "installed"), ($"{(char)line.Mark} {line.Text}", machine.ReadFile("fake/packages/perl")));
    }

    [FakeMachineFact]
    public async Task A_package_that_is_half_installed_is_not_installed_yet()
    {
        using var machine = new FakeShellMachine().WithAvailablePackage("git").WithFile("fake/packages/git", "unpacked");
        Assert.Equal(Engine.Mark.Create, (await new VerbRunner(machine).RunOrThrow(host => host.Package("git"))).Lines[0].Mark);
    }

    private static async Task AssertFailure(string sentence, Action<HostBuilder> verbs, FakeShellMachine? given = null)
    {
        using var machine = given ?? new FakeShellMachine();
        Assert.Equal(sentence, await new VerbRunner(machine).RunAndGetFailure(verbs));
    }
}
