namespace OriginScript.Remote;

/// <summary>What a command on a machine came to.</summary>
/// <param name="ExitCode">Zero when it succeeded.</param>
/// <param name="Output">Its standard output, lines ended by a line feed.</param>
/// <param name="Error">Its standard error, apart from the output because no terminal is asked for.</param>
public sealed record Answer(int ExitCode, string Output, string Error);
