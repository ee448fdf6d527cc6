namespace OriginScript.AwsEmulator.State;

/// <summary>
/// A world on disk: a snapshot, and a log of the changes since. When the log is longer than the snapshot, another snapshot replaces both, so that what is
/// written in all is a small multiple of what the calls changed.
/// </summary>
internal sealed class WorldFile(WorldFolder folder) : IDisposable
{
    private const long MinLogLength = 256 * 1024;

    private readonly WorldLog _log = new(folder.Log);
    private long _snapshotLength;

    /// <summary>How many Elastic IPs an account may have in a new world; null: AWS's default.</summary>
    public int? AddressQuota { get; init; }

    /// <summary>The world without opening it for writing.</summary>
    /// <exception cref="SandboxException">It cannot be read.</exception>
    public static World Read(WorldFolder folder) => Load(folder, File.Exists(folder.Log) ? WorldFolder.ReadShared(folder.Log) : []).World;

    /// <summary>The world; a new one if the folder has none.</summary>
    /// <exception cref="SandboxException">It cannot be read.</exception>
    public World OpenOrCreate()
    {
        if (!File.Exists(folder.World))
        {
            var seed = WorldSnapshot.CreateSeed() with { RaisedAddressQuota = AddressQuota };
            SaveSnapshot(seed);
            return seed;
        }

        var (world, length) = Load(folder, _log.ReadAll());
        _log.Truncate(length);
        if (length > 0 || world.Format != World.CurrentFormat)
        {
            world = world with { Format = World.CurrentFormat };
            SaveSnapshot(world);
        }

        _snapshotLength = new FileInfo(folder.World).Length;
        return world;
    }

    /// <summary>Whether there are changes that are not in the snapshot.</summary>
    public bool HasLog => _log.Length > 0;

    /// <summary>Saves the world after a call; returns when it is on disk.</summary>
    public void Save(World before, World after)
    {
        _log.Append(WorldChange.Between(before, after));
        if (_log.Length > Math.Max(MinLogLength, _snapshotLength))
            SaveSnapshot(after);
    }

    /// <summary>Writes a snapshot; a crash before the log is emptied does no harm, because the snapshot says which changes it has.</summary>
    public void SaveSnapshot(World world)
    {
        WorldSnapshot.Save(world, folder);
        _log.Truncate(0);
        _snapshotLength = new FileInfo(folder.World).Length;
    }

    public void Dispose() => _log.Dispose();

    private static (World World, int Length) Load(WorldFolder folder, byte[] log)
    {
        try
        {
            return WorldLog.Replay(WorldSnapshot.Parse(WorldFolder.ReadShared(folder.World)), log);
        }
        catch (Exception broken) when (broken is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SandboxException(
                $"The world in {folder.World} cannot be read ({broken.Message.TrimEnd('.')}): repair the file, reset the world with `origin sandbox reset`, or use another folder.",
                broken
            );
        }
    }
}
