using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>A world's line in the list of those that have machines up on this computer.</summary>
/// <param name="World">Its folder.</param>
/// <param name="Operator">The address under which its machines see this computer.</param>
internal sealed record Registration(string World, string Operator)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Puts the world on the list, with an address that no other one there has.</summary>
    public static async Task<Registration> Make(Places places)
    {
        Directory.CreateDirectory(places.Up);
        using var held = await Hold();
        if (At(places.Entry) is { } made && made.World == places.World)
        {
            return made;
        }

        var taken = All().Select(other => other.Operator).ToHashSet();
        var start = Convert.ToUInt64(places.Names.Key, 16);
        var own = new Registration(places.World, Ipv4Range.Operators.Free(taken, start) ?? throw new SandboxException("Too many sandbox worlds have machines on this computer."));
        await File.WriteAllTextAsync(places.Entry, $"{own.World}\n{own.Operator}\n");
        return own;
    }

    /// <summary>Every world on the list.</summary>
    public static IReadOnlyList<Registration> All() => Directory.Exists(Places.All)
        ? [.. Directory.EnumerateDirectories(Places.All).Select(folder => At(Path.Combine(folder, "world"))).OfType<Registration>()]
        : [];

    private static Registration? At(string file)
    {
        try
        {
            return File.ReadAllLines(file) is [var world, var address, ..] ? new(world, address) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<FileStream> Hold()
    {
        while (true)
        {
            try
            {
                return new(Path.Combine(Places.All, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(pause, TimeProvider.System);
            }
        }
    }
}
