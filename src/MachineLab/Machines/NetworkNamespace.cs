namespace OriginScript.MachineLab.Machines;

/// <summary>A network namespace of the kernel.</summary>
internal sealed record NetworkNamespace(string Name)
{
    public string Path => $"/run/netns/{Name}";

    /// <summary>Creates it unless it exists.</summary>
    public async Task EnsureCreated()
    {
        // After a crash of the computer the file may exist without a namespace.
        if (File.Exists(Path) && (await HostProcess.TryRun(new("ip", "-n", Name, "link", "show", "lo"))).Code == 0)
            return;

        await Remove();
        await HostProcess.Run(new("ip", "netns", "add", Name));
    }

    /// <summary>Removes it with all its interfaces, routes and rules; processes in it keep it until they end.</summary>
    public async Task Remove()
    {
        if (File.Exists(Path))
        {
            await HostProcess.TryRun(new("ip", "netns", "del", Name));
            File.Delete(Path);
        }
    }

    public async Task<bool> HasInterface(string link) => (await HostProcess.TryRun(new("ip", "-n", Name, "link", "show", link))).Code == 0;

    /// <summary>Runs <c>ip</c> in the namespace and returns its output.</summary>
    public Task<string> RunIp(params string[] arguments) => HostProcess.Run(new("ip", ["-n", Name, .. arguments]));

    /// <summary>Runs a batch of <c>ip</c> commands in the namespace.</summary>
    public Task RunIpBatch(IEnumerable<string> lines) => RunBatch(["-n", Name], lines);

    /// <summary>Runs a batch of <c>ip</c> commands in the namespace of the host.</summary>
    public static Task RunIpBatchOnHost(IEnumerable<string> lines) => RunBatch([], lines);

    /// <summary>Wraps a command so that it runs in the namespace.</summary>
    public HostCommand WrapCommand(HostCommand command) =>
        new("nsenter", [$"--net={Path}", command.Program, .. command.Arguments]) { Input = command.Input };

    private static async Task RunBatch(string[] where, IEnumerable<string> lines)
    {
        var batch = string.Concat(lines.Select(line => line + "\n"));
        if (batch.Length > 0)
            await HostProcess.Run(new("ip", [.. where, "-batch", "-"]) { Input = batch });
    }
}
