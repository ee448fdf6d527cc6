namespace OriginScript.Sandbox.Images;

/// <summary>Runs the scripts of a build; tests give their own.</summary>
internal interface IScripts
{
    /// <summary>Runs one to its end, and returns its last lines and whether it has succeeded.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="cancel">Ends the script, and all that it has started.</param>
    Task<ScriptResult> Run(ScriptCall call, CancellationToken cancel);
}

/// <summary>A script of the build and what it is given.</summary>
/// <param name="Image">The image that it works on.</param>
/// <param name="Script">Its name, without its ending.</param>
internal sealed record ScriptCall(MachineImage Image, string Script)
{
    /// <summary>The file or folder that it makes.</summary>
    public string Result { get; init; } = "";

    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>How a script ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Lines">The last lines that it wrote.</param>
internal sealed record ScriptResult(int Code, IReadOnlyList<string> Lines);
