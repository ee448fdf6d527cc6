namespace OriginScript.Aws;

/// <summary>How often a service serves an action: AWS gives each a bucket of tokens, and every call takes one.</summary>
/// <param name="Bucket">The name of the bucket; calls that name the same one share it.</param>
/// <param name="Capacity">How many calls may come at once after a pause.</param>
/// <param name="RefillPerSecond">How many calls each second are served in the long run.</param>
public sealed record RequestRate(string Bucket, double Capacity, double RefillPerSecond);
