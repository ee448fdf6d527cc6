namespace OriginScript.Remote.Tests;

/// <summary>A user's side of SSH of a test's own: home, pins and shells.</summary>
internal sealed class OwnSsh : IDisposable
{
    private readonly List<SshShells> _made = [];

    public OwnSsh() => Directory.CreateDirectory(Folder[".ssh"]);

    public TempFolder Folder { get; } = new();

    public string Pins => File.Exists(Folder["state/known_hosts"]) ? File.ReadAllText(Folder["state/known_hosts"]) : "";

    public string? Agent { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public SshSurroundings Around => new() { Home = Folder.Path, State = Folder["state"], User = Environment.UserName, Agent = Agent, Time = Time, Pulse = Pulse };

    public TimeSpan Pulse { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The shells of one run.</summary>
    public SshShells Shells(Settings? settings = null)
    {
        var shells = new SshShells(settings ?? new(), Around);
        _made.Add(shells);
        return shells;
    }

    public void Dispose()
    {
        foreach (var shells in _made)
            shells.Dispose();
        Folder.Dispose();
    }
}
