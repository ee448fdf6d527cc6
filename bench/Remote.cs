using OriginScript.MachineLab.Images;

namespace OriginScript.Bench;

/// <summary>Steps on machines over SSH, compared with Ansible on the same machines.</summary>
internal static class Remote
{
    private const int OriginStepCount = 200;

    // Enough for a measurement; Ansible's steps are slow.
    private const int AnsibleStepCount = 20;

    private static readonly int[] Sizes = [1, 10, 30];

    private static readonly string State = Path.Combine(Repository.WorkFolder, "state");

    public static async Task Run()
    {
        var image = MachineImage.ForCurrentVersion(Cache);
        var noImage = image.IsComplete ? null : "The machines have no image yet: build it with ./origin sandbox image.";
        if ((MachineRequirements.FindMissingRequirement() ?? Ansible.Missing ?? noImage) is { } missing)
        {
            Console.WriteLine($"  Skipped: {missing}");
            return;
        }

        // Ctrl-C also interrupts the foreground process; the benchmark then ends and cleans up.
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        await using var hosts = await RemoteHosts.Boot(Sizes[^1], image);
        Console.WriteLine(
            """
              The comparison is not exact: Ansible keeps its connections between runs and checks no host key, while each run of origin opens its own and checks the key;
              origin manages the mode, the owner and the content of two files, Ansible those of one and the mode of a folder; origin keeps a journal, to resume
              and to undo; Ansible needs Python, which was installed on the hosts before. Everything, including the hosts, shares the processors of this computer.
            """
        );
        await MeasurePerStep(hosts);
        foreach (var size in Sizes)
            await MeasureFourSteps(hosts, size);
    }

    // The guard is checked and met: the cost of a step when there is nothing to do. Subtracting a run with one step isolates the cost of a step.
    private static async Task MeasurePerStep(RemoteHosts hosts)
    {
        var ansible = new Ansible(hosts);
        await hosts.RunOnFirst(1, $"seq -f /tmp/%g {OriginStepCount} | xargs touch");
        var medians = await Measurement.RunInTurn(
            GetRoundCount(1),
            CreateOriginCommand(hosts, $"{OriginStepCount} steps with a guard", WriteHostLoop(1, Steps(OriginStepCount))),
            CreateOriginCommand(hosts, "1 step with a guard", WriteHostLoop(1, Steps(1))),
            ansible.Playbook($"{AnsibleStepCount} steps with a guard", 1, Tasks(AnsibleStepCount)),
            ansible.Playbook("1 step with a guard", 1, Tasks(1))
        );
        var ours = 1000 * (medians[0] - medians[1]) / (OriginStepCount - 1);
        var theirs = 1000 * (medians[2] - medians[3]) / (AnsibleStepCount - 1);
        Console.WriteLine($"  a trivial step on a warm host: {ours:0.00} ms, Ansible {theirs:0.0} ms; ratio {theirs / ours:0}");
        Measurement.ReportGoal("at most 2 ms a step on a warm host", ours <= 2);
        Measurement.ReportGoal("at least 10x Ansible per step", theirs >= 10 * ours);

        static string Steps(int count) => $"for (var k = 1; k <= {count}; k++) host.Run($\"touch /tmp/{{k}}\", creates: $\"/tmp/{{k}}\");";
        static IEnumerable<string> Tasks(int count) =>
            Enumerable.Range(1, count).Select(k => $"ansible.builtin.command: {{ cmd: touch /tmp/{k}, creates: /tmp/{k} }}");
    }

    private static async Task MeasureFourSteps(RemoteHosts hosts, int size)
    {
        Command origin = CreateOriginCommand(
            hosts,
            FormatHostCount(size),
            WriteHostLoop(
                size,
                $"""
                host.File("/etc/idle.conf", "idle\n").File("/etc/idle.key", "none\n", mode: "0640").Package("sudo").Service("{AnsibleRootImage.Service}");
                """
            )
        );
        Command ansible = new Ansible(hosts).Playbook(
            FormatHostCount(size),
            size,
            [
                """{ ansible.builtin.copy: { content: "idle\n", dest: /etc/idle.conf, mode: "0644" }, become: true }""",
                """{ ansible.builtin.file: { path: /etc/idle.d, state: directory, mode: "0750" }, become: true }""",
                "{ ansible.builtin.apt: { name: sudo }, become: true }",
                $"{{ ansible.builtin.systemd: {{ name: {AnsibleRootImage.Service}, enabled: true, state: started }}, become: true }}",
            ]
        );
        await Measurement.RunInTurn(GetRoundCount(size), New(origin), New(ansible));
        var medians = await Measurement.RunInTurn(GetRoundCount(size), Unchanged(origin), Unchanged(ansible));
        Measurement.ReportGoal($"an unchanged run of {FormatHostCount(size)} at least 8x as fast as Ansible's", medians[1] >= 8 * medians[0]);

        Command New(Command command) => command with { Name = $"{command.Name}, first run", Before = () => Reset().GetAwaiter().GetResult() };
        static Command Unchanged(Command command) => command with { Name = $"{command.Name}, unchanged" };

        async Task Reset()
        {
            await hosts.RunOnFirst(
                size,
                $"sudo sh -c 'systemctl disable -q --now {AnsibleRootImage.Service}; rm -rf /etc/idle.conf /etc/idle.key /etc/idle.d'"
            );
            foreach (var journal in Directory.EnumerateFiles(State, "*.journal", SearchOption.AllDirectories))
                File.Delete(journal);
        }
    }

    private static string FormatHostCount(int hosts) => hosts == 1 ? "1 host" : $"{hosts} hosts";

    private static int GetRoundCount(int size) => size == 1 ? 5 : 3;

    private static string WriteHostLoop(int count, string steps) =>
        $$"""
            for (var i = 0; i < {{count}}; i++)
            {
                var host = Host($"h{i}").At(addresses[i], user: "admin", key: key);
                {{steps}}
            }

            """;

    private static Command CreateOriginCommand(RemoteHosts hosts, string name, string loop)
    {
        Directory.CreateDirectory(State);
        var given = $"string[] addresses = [{string.Join(", ", hosts.Addresses.Select(address => $"\"{address}\""))}];\nvar key = \"{hosts.Key}\";\n";
        var recipe = Repository.Write($"{name}.csx", given + loop);
        return Repository.Program($"origin run, {name}", "run", recipe, "--yes", "--parallel", $"{Sizes[^1]}") with
        {
            Variables = new() { ["XDG_STATE_HOME"] = State },
        };
    }

    // The folder in which the program stores its images.
    private static string Cache =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder
                ? folder
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "originscript"
        );
}
