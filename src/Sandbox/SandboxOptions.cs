using OriginScript.Sandbox.Machines;

namespace OriginScript.Sandbox;

/// <summary>What a sandbox is started with.</summary>
public sealed record SandboxOptions
{
    /// <summary>The folder that keeps the world; created when missing. A non-empty folder without a world is refused.</summary>
    public required string Folder { get; init; }

    /// <summary>The port on 127.0.0.1; 0, the default, takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether other processes may find the server by its folder; one that ends with a single command is nobody else's to use.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>What goes wrong on purpose; nothing by default.</summary>
    public Faults Faults { get; init; } = Faults.None;

    /// <summary>How long the states last that take time.</summary>
    public Pace Pace { get; init; } = new();

    /// <summary>Makes every running instance a real machine; null, the default, leaves the instances that have none as they are.</summary>
    public MachineOptions? Machines { get; init; }

    /// <summary>Told in one line what went wrong with the machines; it is tried again.</summary>
    public Action<string>? Complain { get; init; }

    /// <summary>The clock that stamps and ages everything in the world.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called, and waited for, before a call has its effect.</summary>
    public Func<SandboxCall, Task>? Before { get; init; }

    /// <summary>Called, and waited for, after the effect is on disk and before the answer leaves.</summary>
    public Func<SandboxCall, Task>? After { get; init; }

    /// <summary>Gets one line for each call, the same as in <c>calls.log</c>.</summary>
    public TextWriter? Log { get; init; }
}
