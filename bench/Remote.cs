using OriginScript.Sandbox.Images;

namespace OriginScript.Bench;

/// <summary>Steps on machines over SSH, beside Ansible on the same machines.</summary>
internal static class Remote
{
    private const int OurTrivial = 200;

    // Enough to tell, and they take their time.
    private const int TheirTrivial = 20;

    private static readonly int[] Sizes = [1, 10, 30];

    private static readonly string State = Path.Combine(Repository.Rivals, "state");

    public static async Task Run()
    {
        var image = MachineImage.Of(Cache);
        var noImage = image.IsComplete ? null : "The machines have no image yet: build it with ./origin sandbox image.";
        if ((MachineHost.Missing() ?? Ansible.Missing ?? noImage) is { } missing)
        {
            Console.WriteLine($"  Left out: {missing}");
            return;
        }

        // What runs in the foreground is interrupted, too; that ends the bench with everything put away.
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        await using var hosts = await RemoteHosts.Boot(Sizes[^1], image);
        Console.WriteLine("""
              Not like for like: Ansible's connections are kept from run to run and it looks at no host key, while each run of origin opens its own and compares the key;
              origin sees to the mode, the owner and the content of two files, Ansible to those of one and to the mode of a folder; origin keeps a journal, to resume
              and to undo; Ansible needs the Python that was put on the hosts before. All of it, the hosts too, shares the processors of this computer.
            """);
        await PerStep(hosts);
        foreach (var size in Sizes)
            await FourSteps(hosts, size);
    }

    // A witness is looked for and found: what a step costs when there is nothing to do. Programs that end at once tell what the step itself takes.
    private static async Task PerStep(RemoteHosts hosts)
    {
        var ansible = new Ansible(hosts);
        await hosts.OnFirst(1, $"seq -f /tmp/%g {OurTrivial} | xargs touch");
        var medians = await Contest.Run(
            Rounds(1),
            Origin(hosts, $"{OurTrivial} steps with a witness", Host(1, Steps(OurTrivial))),
            Origin(hosts, "1 step with a witness", Host(1, Steps(1))),
            ansible.Playbook($"{TheirTrivial} steps with a witness", 1, Tasks(TheirTrivial)),
            ansible.Playbook("1 step with a witness", 1, Tasks(1)));
        var ours = 1000 * (medians[0] - medians[1]) / (OurTrivial - 1);
        var theirs = 1000 * (medians[2] - medians[3]) / (TheirTrivial - 1);
        Console.WriteLine($"  a trivial step on a warm host: {ours:0.00} ms, Ansible {theirs:0.0} ms; ratio {theirs / ours:0}");
        Contest.Goal("at most 2 ms a step on a warm host", ours <= 2);
        Contest.Goal("at least 10x Ansible per step", theirs >= 10 * ours);

        static string Steps(int count) => $"for (var k = 1; k <= {count}; k++) host.Run($\"touch /tmp/{{k}}\", creates: $\"/tmp/{{k}}\");";
        static IEnumerable<string> Tasks(int count) => Enumerable.Range(1, count).Select(k => $"ansible.builtin.command: {{ cmd: touch /tmp/{k}, creates: /tmp/{k} }}");
    }

    private static async Task FourSteps(RemoteHosts hosts, int size)
    {
        Command origin = Origin(hosts, Counted(size), Host(size, $"""
            host.File("/etc/idle.conf", "idle\n").File("/etc/idle.key", "none\n", mode: "0640").Package("sudo").Service("{RemoteRoot.Service}");
            """));
        Command ansible = new Ansible(hosts).Playbook(Counted(size), size,
        [
            """{ ansible.builtin.copy: { content: "idle\n", dest: /etc/idle.conf, mode: "0644" }, become: true }""",
            """{ ansible.builtin.file: { path: /etc/idle.d, state: directory, mode: "0750" }, become: true }""",
            "{ ansible.builtin.apt: { name: sudo }, become: true }",
            $"{{ ansible.builtin.systemd: {{ name: {RemoteRoot.Service}, enabled: true, state: started }}, become: true }}",
        ]);
        await Contest.Run(Rounds(size), New(origin), New(ansible));
        var medians = await Contest.Run(Rounds(size), Unchanged(origin), Unchanged(ansible));
        Contest.Goal($"an unchanged run of {Counted(size)} at least 8x as fast as Ansible's", medians[1] >= 8 * medians[0]);

        Command New(Command command) => command with { Name = $"{command.Name}, first run", Before = () => Reset().GetAwaiter().GetResult() };
        static Command Unchanged(Command command) => command with { Name = $"{command.Name}, unchanged" };

        async Task Reset()
        {
            await hosts.OnFirst(size, $"sudo sh -c 'systemctl disable -q --now {RemoteRoot.Service}; rm -rf /etc/idle.conf /etc/idle.key /etc/idle.d'");
            foreach (var journal in Directory.EnumerateFiles(State, "*.journal", SearchOption.AllDirectories))
                File.Delete(journal);
        }
    }

    private static string Counted(int hosts) => hosts == 1 ? "1 host" : $"{hosts} hosts";

    private static int Rounds(int size) => size == 1 ? 5 : 3;

    private static string Host(int count, string steps) => $$"""
        for (var i = 0; i < {{count}}; i++)
        {
            var host = Host($"h{i}").At(addresses[i], user: "admin", key: key);
            {{steps}}
        }

        """;

    private static Command Origin(RemoteHosts hosts, string name, string loop)
    {
        Directory.CreateDirectory(State);
        var given = $"string[] addresses = [{string.Join(", ", hosts.Addresses.Select(address => $"\"{address}\""))}];\nvar key = \"{hosts.Key}\";\n";
        var recipe = Repository.Write($"{name}.csx", given + loop);
        return Repository.Program($"origin run, {name}", "run", recipe, "--yes", "--parallel", $"{Sizes[^1]}") with { Variables = new() { ["XDG_STATE_HOME"] = State } };
    }

    // Where the program keeps its images.
    private static string Cache => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder ? folder : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "originscript");
}
