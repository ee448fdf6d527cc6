namespace OriginScript.Remote;

/// <summary>A command printed more than is read of output that nobody watches.</summary>
internal sealed class SshOutputTooLongException() : Exception($"more than {SshFrameReader.MaxUnwatchedBytes / (1024 * 1024)} MiB were printed");
