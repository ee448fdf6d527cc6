using OriginScript.Sandbox.Machines;

namespace OriginScript.Sandbox;

/// <summary>The options of a sandbox server.</summary>
public sealed record SandboxOptions
{
    /// <summary>The folder of the world; created if missing. A non-empty folder without a world is rejected.</summary>
    public required string Folder { get; init; }

    /// <summary>The port on 127.0.0.1; 0, the default, takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether other processes may find the server by its folder; false for a server that ends with a single command.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>The faults to inject; none by default.</summary>
    public Faults Faults { get; init; } = Faults.None;

    /// <summary>The simulated duration of transitions.</summary>
    public SimulatedLatency Latency { get; init; } = new();

    /// <summary>Runs every running instance as a real machine; null, the default, starts no new machines.</summary>
    public MachineOptions? Machines { get; init; }

    /// <summary>Receives a one-line message when updating the machines fails; the update is retried.</summary>
    public Action<string>? OnMachineError { get; init; }

    /// <summary>The clock for all timestamps and transitions in the world.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called and awaited before a call takes effect.</summary>
    public Func<SandboxCall, Task>? BeforeCall { get; init; }

    /// <summary>Called and awaited after the effect is on disk and before the response is sent.</summary>
    public Func<SandboxCall, Task>? AfterCall { get; init; }

    /// <summary>Receives one line for each call, the same as in <c>calls.log</c>.</summary>
    public TextWriter? CallLogWriter { get; init; }
}
