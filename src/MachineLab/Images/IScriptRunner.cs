namespace OriginScript.MachineLab.Images;

/// <summary>Runs the scripts of a build.</summary>
internal interface IScriptRunner
{
    /// <summary>Runs a script to completion, and returns its exit code and last lines.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="cancel">Ends the script and all processes that it has started.</param>
    Task<ScriptResult> Run(ScriptCall call, CancellationToken cancel);
}

/// <summary>A script of the build and its arguments.</summary>
/// <param name="Image">The image to build.</param>
/// <param name="Script">Its name, without extension.</param>
internal sealed record ScriptCall(MachineImage Image, string Script)
{
    /// <summary>The file or folder that it creates.</summary>
    public string Result { get; init; } = "";

    public IReadOnlyList<string> Arguments { get; init; } = [];
}

/// <summary>How a script ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Lines">The last lines of its output.</param>
internal sealed record ScriptResult(int Code, IReadOnlyList<string> Lines);
