namespace OriginScript.Host.Plugins;

/// <summary>A verb that makes an output of its host known.</summary>
/// <param name="Output">The output's name without its host, <c>ip</c>.</param>
/// <param name="Usage">The call to suggest, <c>Launch(image)</c>.</param>
internal sealed record OutputProvider(string Output, string Usage);
