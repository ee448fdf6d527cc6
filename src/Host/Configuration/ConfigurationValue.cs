namespace OriginScript.Host.Configuration;

/// <summary>A configuration value and its source.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">The option, environment variable or file that it comes from.</param>
internal sealed record ConfigurationValue(string Value, string Source);
