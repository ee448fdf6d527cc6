namespace OriginScript.AwsEmulator.State;

/// <summary>The files of a world.</summary>
internal sealed record WorldFolder(string Path)
{
    public string World => In("world.json");

    public string WorldTemp => In("world.json.new");

    /// <summary>The changes since the world was last written as a whole.</summary>
    public string Log => In("world.log");

    public string Lock => In("lock");

    /// <summary>The owner of the lock; a separate file, because a locked file cannot be read by others.</summary>
    public string Owner => In("owner");

    public string Endpoint => In("endpoint");

    public string EndpointTemp => In("endpoint.new");

    public string Calls => In("calls.log");

    /// <summary>The access key for its server.</summary>
    public string Credentials => In("credentials");

    public string CredentialsTemp => In("credentials.new");

    /// <summary>The files of its machines, one folder each.</summary>
    public string Machines => In("machines");

    /// <summary>The private key for logging in to its machines.</summary>
    public string Key => In("key");

    public string PublicKey => In("key.pub");

    public static WorldFolder Of(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>Whether it contains files but no world, so that it belongs to something else.</summary>
    public bool IsForeign() =>
        Directory.Exists(Path) && !File.Exists(World) && Directory.EnumerateFileSystemEntries(Path).Any(entry => !OwnFiles.Contains(entry));

    /// <summary>The text of one of its files; null: it cannot be read.</summary>
    public static string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The content of one of its files, also while a server writes to it.</summary>
    public static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>What the server has published about itself; null: no server.</summary>
    public (Uri Server, bool Machines)? PublishedEndpoint =>
        TryRead(Endpoint)?.Split('\n') is [{ Length: > 0 } server, .. var more] ? (new(server), more is ["machines"]) : null;

    /// <summary>Publishes the endpoint of the server and whether it has machines, atomically.</summary>
    public void Publish(Uri endpoint, bool machines)
    {
        File.WriteAllText(EndpointTemp, machines ? $"{endpoint}\nmachines" : $"{endpoint}");
        File.Move(EndpointTemp, Endpoint, overwrite: true);
    }

    private string[] OwnFiles =>
        [World, WorldTemp, Log, Lock, Owner, Endpoint, EndpointTemp, Calls, Credentials, CredentialsTemp, Key, PublicKey, Machines];

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
