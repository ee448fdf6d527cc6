namespace OriginScript.Sandbox.Worlds;

/// <summary>The files of a world and what each is called.</summary>
internal sealed record WorldFolder(string Path)
{
    public string World => In("world.json");

    public string WorldAside => In("world.json.new");

    public string Lock => In("lock");

    /// <summary>Who holds the lock; a file of its own, since a locked file cannot be read by others.</summary>
    public string Owner => In("owner");

    public string Endpoint => In("endpoint");

    public string EndpointAside => In("endpoint.new");

    public string Calls => In("calls.log");

    /// <summary>The files of its machines, a folder for each.</summary>
    public string Machines => In("machines");

    /// <summary>The private half of the key pair that its machines let in.</summary>
    public string Key => In("key");

    public string PublicKey => In("key.pub");

    public static WorldFolder Of(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>Whether it holds something and none of it is a world: then it is somebody's folder, and not ours.</summary>
    public bool IsForeign() =>
        Directory.Exists(Path) && !File.Exists(World) && Directory.EnumerateFileSystemEntries(Path).Any(entry => !Own.Contains(entry));

    /// <summary>The text of one of its files; null when there is none to be had.</summary>
    public string? Read(string file)
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

    /// <summary>What the server has told about itself; null when there is none.</summary>
    public (Uri Server, bool Machines)? Published => Read(Endpoint)?.Split('\n') is [{ Length: > 0 } server, .. var more] ? (new(server), more is ["machines"]) : null;

    /// <summary>Tells other processes where the server is and whether it has machines; never half of it.</summary>
    public void Publish(Uri endpoint, bool machines)
    {
        File.WriteAllText(EndpointAside, machines ? $"{endpoint}\nmachines" : $"{endpoint}");
        File.Move(EndpointAside, Endpoint, overwrite: true);
    }

    private string[] Own => [World, WorldAside, Lock, Owner, Endpoint, EndpointAside, Calls, Key, PublicKey, Machines];

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
