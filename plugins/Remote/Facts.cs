namespace OriginScript.Remote;

/// <summary>What a machine is, as read from it once for each run: facts choose the tool, a recipe does not.</summary>
public sealed record Facts
{
    /// <summary>What messages call the machine.</summary>
    public required string Machine { get; init; }

    /// <summary>The distribution as os-release calls it: <c>debian</c>, <c>fedora</c>, <c>amzn</c>.</summary>
    public required string Distribution { get; init; }

    /// <summary>Its version, <c>12</c>; empty where it has none.</summary>
    public required string Version { get; init; }

    /// <summary>The processor as <c>uname -m</c> calls it, <c>x86_64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The program with process id 1, <c>systemd</c>.</summary>
    public required string PidOne { get; init; }

    /// <summary>The user that is logged in.</summary>
    public required string User { get; init; }

    /// <summary>That user's home folder, from the root.</summary>
    public required string Home { get; init; }

    /// <summary>The tools among those asked for that the machine has: <c>apt-get</c>, <c>dnf</c>, <c>firewall-cmd</c>, <c>ufw</c>, <c>cloud-init</c>, <c>getenforce</c>.</summary>
    public required Values Tools { get; init; }

    /// <summary>Whether the machine had that tool when the shell was opened.</summary>
    public bool Has(string tool) => Tools.Contains(tool);
}
