using OriginScript.Sandbox.Images;

namespace OriginScript.Sandbox.Tests;

/// <summary>Scripts that make an empty file for what they were asked to make, and remember that they were.</summary>
internal sealed class FakeScripts : IScripts
{
    public List<string> Run { get; } = [];

    /// <summary>The script in whose middle the builder is killed.</summary>
    public string? KilledIn { get; set; }

    /// <summary>What they write as they fail; none: they succeed.</summary>
    public string[] Failure { get; set; } = [];

    /// <summary>What goes on while one runs.</summary>
    public Action<ScriptCall> Meanwhile { get; set; } = _ => { };

    Task<ScriptResult> IScripts.Run(ScriptCall call, CancellationToken cancel)
    {
        Run.Add(string.Join(' ', [call.Script, .. call.Words]));
        if (call.Result.Length > 0)
            File.WriteAllText(call.Result, "");
        Meanwhile(call);
        return call.Script == KilledIn ? throw new OperationCanceledException() : Task.FromResult(new ScriptResult(Failure.Length, Failure));
    }
}
