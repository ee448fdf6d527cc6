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

internal sealed record Heap(string Size)
{
    public override string ToString() => $"JAVA_ARGS with -Xms{Size} -Xmx{Size}";
}

internal sealed class PuppetHeapStep(HostBuilder host, string size)
    : RemoteStep<Heap>(Machine.Of(host), host.Id("puppet:master:heap"), Machine.Of(host).Name, size)
{
    protected override Heap Want(Run run) => new(size);
}
