namespace OriginScript.Remote;

/// <summary>The properties of a machine, read from it once for each run. They choose the tools, so a recipe need not.</summary>
public sealed record Facts
{
    /// <summary>The name of the machine in messages.</summary>
    public required string Machine { get; init; }

    /// <summary>The distribution's ID in os-release: <c>debian</c>, <c>fedora</c>, <c>amzn</c>.</summary>
    public required string Distribution { get; init; }

    /// <summary>Its version, <c>12</c>; empty where it has none.</summary>
    public required string Version { get; init; }

    /// <summary>The processor architecture according to <c>uname -m</c>, <c>x86_64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The program with process id 1, <c>systemd</c>.</summary>
    public required string PidOne { get; init; }

    /// <summary>The user that is logged in.</summary>
    public required string User { get; init; }

    /// <summary>That user's home folder, from the root.</summary>
    public required string Home { get; init; }

    /// <summary>Those of the queried tools that the machine has: <c>apt-get</c>, <c>dnf</c>, <c>firewall-cmd</c>, <c>ufw</c>, <c>cloud-init</c>, <c>getenforce</c>.</summary>
    public required Values Tools { get; init; }

    /// <summary>Whether the machine had that tool when the shell was opened.</summary>
    public bool Has(string tool) => Tools.Contains(tool);
}
