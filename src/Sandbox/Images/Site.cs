namespace OriginScript.Sandbox.Images;

/// <summary>What a build works with.</summary>
/// <param name="Scripts">Does the work.</param>
/// <param name="Say">Told of each step, in lines made for the user.</param>
/// <param name="Clock">Tells how long a step took.</param>
internal sealed record Site(IScripts Scripts, Action<string> Say, TimeProvider Clock);
