using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

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

    /// <summary>How many Elastic IPs the account of a new world may have; null, the default: as many as AWS allows by default.</summary>
    public int? AddressQuota { get; init; }

    /// <summary>Makes the instances real; null, the default: they exist in the state of the world only.</summary>
    public IInstanceBackend? Backend { get; init; }

    /// <summary>The clock for all timestamps and transitions in the world.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The clock that the times of signatures are compared with; clients sign with the real time, whatever the time of the world.</summary>
    public TimeProvider SignatureClock { get; init; } = TimeProvider.System;

    /// <summary>Called and awaited before a call takes effect.</summary>
    public Func<SandboxCall, Task>? BeforeCall { get; init; }

    /// <summary>Called and awaited after the effect is on disk and before the response is sent.</summary>
    public Func<SandboxCall, Task>? AfterCall { get; init; }

    /// <summary>Receives one line for each call, the same as in <c>calls.log</c>.</summary>
    public TextWriter? CallLogWriter { get; init; }
}
