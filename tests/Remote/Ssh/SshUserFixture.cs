using OriginScript.Engine;

namespace OriginScript.Remote.Tests;

/// <summary>The SSH client side of one test: home, pins and shells.</summary>
internal sealed class SshUserFixture : IDisposable
{
    private readonly List<SshShells> _created = [];

    public SshUserFixture() => Directory.CreateDirectory(Folder[".ssh"]);

    public TempFolder Folder { get; } = new();

    public string Pins => File.Exists(Folder["state/known_hosts"]) ? File.ReadAllText(Folder["state/known_hosts"]) : "";

    public string? AgentSocket { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public SshEnvironment SshEnvironment =>
        new()
        {
            Home = Folder.Path,
            User = Environment.UserName,
            AgentSocket = AgentSocket,
            Time = Time,
            KeepAliveInterval = KeepAliveInterval,
            ConfigFile = Folder[".ssh/config"],
            UserId = uint.Parse(Programs.Run("id", "-u"), System.Globalization.CultureInfo.InvariantCulture),
        };

    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(15);

    public IStorage Storage => new FileStorage(Folder["state"], TimeProvider.System);

    /// <summary>What a run makes its ports from.</summary>
    public PortContext CreateContext(SshOptions? options = null) => new(options ?? new()) { Storage = Storage };

    /// <summary>The shells of one run.</summary>
    public SshShells CreateShells(SshOptions? options = null) => CreateShells(CreateContext(options));

    public SshShells CreateShells(PortContext context)
    {
        var shells = new SshShells(context, SshEnvironment);
        _created.Add(shells);
        return shells;
    }

    public void Dispose()
    {
        foreach (var shells in _created)
            shells.Dispose();
        Folder.Dispose();
    }
}
