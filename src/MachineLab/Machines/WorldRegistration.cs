using OriginScript.AwsEmulator;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>A world's entry in the registry of worlds with machines on this computer.</summary>
/// <param name="World">Its folder.</param>
/// <param name="Operator">The address by which its machines see this computer.</param>
internal sealed record WorldRegistration(string World, string Operator)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Registers the world with a unique address, or returns its existing entry.</summary>
    public static async Task<WorldRegistration> GetOrCreate(MachinePaths places)
    {
        Directory.CreateDirectory(places.RuntimeFolder);
        await OpenToResolver(places.RuntimeFolder);
        using var held = await AcquireLock();
        if (TryRead(places.RegistrationFile) is { } made && made.World == places.World)
            return made;

        var taken = ListAll().Select(other => other.Operator).ToHashSet();
        var start = Convert.ToUInt64(places.Names.Key, 16);
        var own = new WorldRegistration(
            places.World,
            Ipv4Range.OperatorAddresses.FindFree(taken, start)
                ?? throw new SandboxException("Too many sandbox worlds have machines on this computer.")
        );
        await File.WriteAllTextAsync(places.RegistrationFile, $"{own.World}\n{own.Operator}\n");
        return own;
    }

    /// <summary>Lists every registered world.</summary>
    public static IReadOnlyList<WorldRegistration> ListAll() =>
        Directory.Exists(MachinePaths.RuntimeRoot)
            ?
            [
                .. Directory
                    .EnumerateDirectories(MachinePaths.RuntimeRoot)
                    .Select(folder => TryRead(Path.Combine(folder, "world")))
                    .OfType<WorldRegistration>(),
            ]
            : [];

    // The resolver, which is not root, must reach its files, whatever the umask of this process.
    private static async Task OpenToResolver(string folder)
    {
        await HostProcess.Run(new("chmod", "755", MachinePaths.RuntimeRoot));
        await HostProcess.Run(new("chmod", "711", folder));
    }

    private static WorldRegistration? TryRead(string file)
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

    private static async Task<FileStream> AcquireLock()
    {
        while (true)
        {
            try
            {
                return new(Path.Combine(MachinePaths.RuntimeRoot, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }
}
