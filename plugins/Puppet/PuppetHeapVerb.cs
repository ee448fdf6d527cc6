using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The memory of a master.</summary>
public static class PuppetHeapVerb
{
    /// <summary>Sets the memory that the server's Java heap has, from its start on.</summary>
    /// <param name="host">The master.</param>
    /// <param name="size">As Java writes it: 512m, 2g.</param>
    [Task("puppet:master:heap")]
    public static HostBuilder PuppetHeap(this HostBuilder host, string size) =>
        size is [>= '1' and <= '9', .., 'm' or 'g'] && size.AsSpan(0, size.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? host.Add(new PuppetHeapStep(host, size))
            : throw new RecipeException($"\"{size}\" is no size for the heap of {host.Name}. Write it as Java does: \"512m\" or \"2g\".");
}

internal sealed record Heap(string Initial, string Maximum)
{
    public override string ToString() => $"JAVA_ARGS with {JavaArguments.Initial}{Initial} {JavaArguments.Maximum}{Maximum}";
}

internal sealed class PuppetHeapStep(HostBuilder host, string size)
    : RemoteStep<Heap>(Machine.Of(host), host.Id("puppet:master:heap"), Machine.Of(host).Name, size)
{
    // Debian's place, then Red Hat's.
    private static readonly string[] Places = ["/etc/default/puppetserver", "/etc/sysconfig/puppetserver"];

    protected override Heap Want(Run run) => new(size, size);

    protected override async Task<Heap?> Read(Run run, IShell shell) => await Find(run, shell).ConfigureAwait(false) is var (_, text) ? JavaArguments.Heap(text) : null;

    protected override async Task Write(Run run, IShell shell, (Heap? Now, Heap Want) states)
    {
        var (path, text) = await Find(run, shell).ConfigureAwait(false)
            ?? throw new OriginException($"There is no Puppet server on {shell.Facts.Machine} whose heap could be set. Install its package first: Package(\"puppetserver\").");
        await TextFile.Replace(run, shell, (path, JavaArguments.With(text, states.Want))).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, Heap now) => Write(run, shell, (now, new("", "")));

    private static async Task<(string Path, string Text)?> Find(Run run, IShell shell)
    {
        foreach (var place in Places)
        {
            if (await TextFile.Read(run, shell, place).ConfigureAwait(false) is { } text)
                return (place, text);
        }

        return null;
    }
}
