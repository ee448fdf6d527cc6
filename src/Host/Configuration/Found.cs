namespace OriginScript.Host.Configuration;

/// <summary>A value and where it came from.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Source">A flag, a variable or a file, as the user knows it.</param>
internal sealed record Found(string Value, string Source);
