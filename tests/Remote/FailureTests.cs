namespace OriginScript.Remote.Tests;

/// <summary>What a verb says that cannot do its work on a machine.</summary>
public sealed class FailureTests
{
    [PaperFact]
    public Task A_time_zone_that_the_machine_does_not_know() => Says(
        "web knows no time zone Mars/Olympus. Write one that timedatectl list-timezones shows there, or install tzdata first.",
        host => host.Timezone("Mars/Olympus"));

    [PaperFact]
    public Task A_package_that_nobody_knows() => Says(
        "web knows no package gti. Look for its name there with apt-cache search, or add the repository that has it first.",
        host => host.Package("gti"));

    [PaperFact]
    public Task A_package_manager_that_this_version_does_not_know() => Says(
        "web runs fedora 41 under systemd; this version handles packages only with apt (Debian, Ubuntu). Use Run(command) there.",
        host => host.Package("git"),
        new PaperMachine { Facts = PaperMachine.Debian with { Distribution = "fedora", Version = "41", Tools = ["dnf"] } });

    [PaperFact]
    public Task A_service_that_is_not_there() => Says(
        "There is no service pupet on web. Install the package that brings it first, or look with systemctl list-unit-files.",
        host => ServiceVerb.ServiceStart(host, "pupet"));

    [PaperFact]
    public Task A_service_that_does_not_start_with_its_last_words() => Says(
        "`sudo systemctl start -- puppet.service` on web ended with exit code 1: Job for puppet.service failed. / Could not load the key.",
        host => ServiceVerb.ServiceStart(host, "puppet"),
        new PaperMachine().Has("puppet").Put("paper/units/puppet/broken", "").Put("paper/journal", "Could not load the key.\n"));

    [PaperFact]
    public Task A_service_that_is_masked() => Says(
        "puppet on web is masked. Unmask it there with systemctl unmask puppet, or leave it alone.",
        host => ServiceVerb.ServiceStart(host, "puppet"),
        new PaperMachine().Has("puppet").Put("paper/units/puppet/broken", "").Put("paper/units/puppet/masked", ""));

    [PaperFact]
    public Task A_file_without_a_folder() => Says(
        "There is no folder for /etc/app/app.conf on web. Make it first: Run(\"sudo mkdir -p /etc/app\", creates: \"/etc/app\").",
        host => host.File("/etc/app/app.conf", ""));

    [PaperFact]
    public Task A_file_where_a_folder_is() => Says(
        "At /etc/app on web is a folder, and a file is wanted there. Name another path, or remove what is there first.",
        host => host.File("/etc/app", ""),
        new PaperMachine().Put("etc/app/x", ""));

    [PaperFact]
    public Task A_file_of_nobody() => Says(
        "/etc/app on web cannot belong to nobodyatall: there is no such user or group. Make it first with User(name).",
        host => host.File("/etc/app", "", owner: "nobodyatall"));

    [PaperFact]
    public Task A_command_with_its_exit_code_and_last_words() => Says(
        "`sh -c 'echo out; echo why >&2; exit 7' sh` on web ended with exit code 7: why",
        host => host.Run("echo out; echo why >&2; exit 7"));

    [PaperFact]
    public async Task A_file_where_a_link_is()
    {
        using var machine = new PaperMachine();
        File.CreateSymbolicLink(machine.At("etc/resolv.conf"), "/run/resolv.conf");
        Assert.Equal(
            "At /etc/resolv.conf on web is a link to /run/resolv.conf, and a file is wanted there. Name another path, or remove what is there first.",
            await new Carried(machine).Failure(host => host.File("/etc/resolv.conf", "")));
    }

    [PaperFact]
    public async Task A_package_is_not_undone_where_others_were_built_on_it()
    {
        using var machine = new PaperMachine().Offers("git");
        var carried = new Carried(machine);
        await carried.Out(host => host.Package("git"));
        machine.Installed("needs-git");
        Assert.Equal(
            "git cannot be removed from web alone: needs-git would go as well. Remove what needs it first.",
            (await carried.Undone(host => host.Package("git"))).Lines.Single().Text);
    }

    [PaperFact]
    public async Task A_package_is_undone_with_what_was_only_installed_because_of_it()
    {
        using var machine = new PaperMachine().Offers("git");
        var carried = new Carried(machine);
        await carried.Out(host => host.Package("git"));
        machine.Installed("needs-git");
        Directory.CreateDirectory(machine.At("paper/auto/needs-git"));
        Assert.True((await carried.Undone(host => host.Package("git"))).Succeeded);
    }

    private static async Task Says(string sentence, Action<HostBuilder> verbs, PaperMachine? given = null)
    {
        using var machine = given ?? new PaperMachine();
        Assert.Equal(sentence, await new Carried(machine).Failure(verbs));
    }
}
