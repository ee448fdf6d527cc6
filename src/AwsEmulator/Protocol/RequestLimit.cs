namespace OriginScript.AwsEmulator.Protocol;

/// <summary>The size of a token bucket and how many tokens it gains each second.</summary>
internal sealed record RequestLimit(double Capacity, double RefillPerSecond);
