namespace OriginScript.AwsEmulator.State;

/// <summary>The end of an instance's console output.</summary>
/// <param name="Written">The time of the last output.</param>
/// <param name="Bytes">At most the last 64 KiB, the limit of EC2.</param>
internal sealed record ConsoleTail(DateTimeOffset Written, byte[] Bytes);
