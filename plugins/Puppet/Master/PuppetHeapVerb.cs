using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The memory of a master.</summary>
public static class PuppetHeapVerb
{
    /// <summary>Sets the initial and maximum size of the server's Java heap.</summary>
    /// <param name="host">The master.</param>
    /// <param name="size">In Java's notation: 512m, 2g.</param>
    [Task("puppet:master:heap")]
    public static HostBuilder PuppetHeap(this HostBuilder host, string size) =>
        MemorySize.TryParse(size) is { } canonical
            ? host.Add(new PuppetHeapStep(host, canonical))
            : throw new RecipeException($"\"{size}\" is not a valid heap size for {host.Name}. Write it as Java does: \"512m\" or \"2g\".");
}

internal sealed record HeapSize(string Initial, string Maximum)
{
    public override string ToString() => $"JAVA_ARGS with {JavaArguments.Initial}{Initial} {JavaArguments.Maximum}{Maximum}";
}

internal sealed class PuppetHeapStep(HostBuilder host, string size) : RemoteStep<HeapSize>(host, host.Id("puppet:master:heap"), size)
{
    // Debian's path, then Red Hat's.
    private static readonly string[] ConfigFiles = ["/etc/default/puppetserver", "/etc/sysconfig/puppetserver"];

    protected override HeapSize Want(Run run) => new(size, size);

    protected override async Task<HeapSize?> Read(Run run, IShell shell) =>
        await FindConfigFile(run, shell).ConfigureAwait(false) is var (_, text) && JavaArguments.ReadHeap(text) is { } heap
            ? new(Read(heap.Initial), Read(heap.Maximum))
            : null;

    protected override async Task Write(Run run, IShell shell, HeapSize? now, HeapSize want)
    {
        var (path, text) =
            await FindConfigFile(run, shell).ConfigureAwait(false)
            ?? throw new OriginException(
                $"Puppet Server is not installed on {shell.Facts.Machine}, so its heap cannot be set. Install its package first: Package(\"puppetserver\")."
            );
        await RemoteTextFile.Replace(run, shell, (path, JavaArguments.WithHeap(text, want))).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, HeapSize now) => Write(run, shell, now, new("", ""));

    // Java reads 2048m and 2G as 2g.
    private string Read(string written) => MemorySize.TryParse(written) == size ? size : written;

    private static async Task<(string Path, string Text)?> FindConfigFile(Run run, IShell shell)
    {
        foreach (var place in ConfigFiles)
        {
            if (await RemoteTextFile.Read(run, shell, place).ConfigureAwait(false) is { } text)
                return (place, text);
        }

        return null;
    }
}
