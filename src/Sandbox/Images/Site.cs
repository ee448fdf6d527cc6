namespace OriginScript.Sandbox.Images;

/// <summary>What a build works with.</summary>
/// <param name="Scripts">Does the work.</param>
/// <param name="Say">Told of each step, in lines made for the user.</param>
/// <param name="Clock">Tells how long a step took.</param>
internal sealed record Site(IScripts Scripts, Action<string> Say, TimeProvider Clock)
{
    /// <summary>Runs a script to its end.</summary>
    /// <exception cref="SandboxException">It has failed, or the disk is full.</exception>
    public async Task Run(ScriptCall call, CancellationToken cancel)
    {
        try
        {
            var result = await Scripts.Run(call, cancel);
            if (result.Code != 0)
                throw ScriptFailure.Of(call, result);
        }
        catch (IOException e)
        {
            throw ScriptFailure.Of(call, new(1, [e.Message]));
        }
    }
}
