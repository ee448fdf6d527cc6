namespace OriginScript.Sandbox.Machines;

/// <summary>A network of its own on this computer, a network namespace in the kernel's words.</summary>
internal sealed record NetworkSpace(string Name)
{
    public string Path => $"/run/netns/{Name}";

    /// <summary>Makes it unless it is there.</summary>
    public async Task Make()
    {
        // After a crash of the computer there may be a file of that name and nothing behind it.
        if (File.Exists(Path) && (await Box.Try(new("ip", "-n", Name, "link", "show", "lo"))).Code == 0)
        {
            return;
        }

        await Remove();
        await Box.Run(new("ip", "netns", "add", Name));
    }

    /// <summary>Removes it with all its interfaces, routes and rules; processes in it keep it until they end.</summary>
    public async Task Remove()
    {
        if (File.Exists(Path))
        {
            await Box.Try(new("ip", "netns", "del", Name));
            File.Delete(Path);
        }
    }

    public async Task<bool> Has(string link) => (await Box.Try(new("ip", "-n", Name, "link", "show", link))).Code == 0;

    /// <summary>What <c>ip</c> says in it.</summary>
    public Task<string> Ask(params string[] arguments) => Box.Run(new("ip", ["-n", Name, .. arguments]));

    /// <summary>Carries out lines of <c>ip</c>.</summary>
    public Task Do(IEnumerable<string> lines) => Batch(["-n", Name], lines);

    /// <summary>The same outside of any, where everybody's routes are.</summary>
    public static Task DoHere(IEnumerable<string> lines) => Batch([], lines);

    /// <summary>Runs a program in it.</summary>
    public Command Inside(Command command) => new("nsenter", [$"--net={Path}", command.Program, .. command.Arguments]) { Input = command.Input };

    private static async Task Batch(string[] where, IEnumerable<string> lines)
    {
        var batch = string.Concat(lines.Select(line => line + "\n"));
        if (batch.Length > 0)
        {
            await Box.Run(new("ip", [.. where, "-batch", "-"]) { Input = batch });
        }
    }
}
