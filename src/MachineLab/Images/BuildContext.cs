using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Images;

/// <summary>The dependencies of a build.</summary>
/// <param name="Scripts">Runs the scripts.</param>
/// <param name="Report">Receives progress messages for the user.</param>
/// <param name="Clock">Measures the duration of a stage.</param>
internal sealed record BuildContext(IScriptRunner Scripts, Action<string> Report, TimeProvider Clock)
{
    /// <summary>Runs a script to completion.</summary>
    /// <exception cref="SandboxException">The script failed, or the disk is full.</exception>
    public async Task Run(ScriptCall call, CancellationToken cancel)
    {
        try
        {
            var result = await Scripts.Run(call, cancel);
            if (result.Code != 0)
                throw ScriptFailure.ToException(call, result);
        }
        catch (IOException e)
        {
            throw ScriptFailure.ToException(call, new(1, [e.Message]));
        }
    }
}
