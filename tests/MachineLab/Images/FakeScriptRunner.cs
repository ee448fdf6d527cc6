using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

/// <summary>A script runner that creates an empty file as the result of each script, and records the calls.</summary>
internal sealed class FakeScriptRunner : IScriptRunner
{
    public List<string> Run { get; } = [];

    /// <summary>The script during which the builder is killed.</summary>
    public string? KilledIn { get; set; }

    /// <summary>The output of a failing script; empty: scripts succeed.</summary>
    public string[] Failure { get; set; } = [];

    /// <summary>Called while a script runs.</summary>
    public Action<ScriptCall> DuringRun { get; set; } = _ => { };

    Task<ScriptResult> IScriptRunner.Run(ScriptCall call, CancellationToken cancel)
    {
        Run.Add(string.Join(' ', [call.Script, .. call.Arguments]));
        if (call.Result.Length > 0)
            File.WriteAllText(call.Result, "");
        DuringRun(call);
        return call.Script == KilledIn ? throw new OperationCanceledException() : Task.FromResult(new ScriptResult(Failure.Length, Failure));
    }
}
