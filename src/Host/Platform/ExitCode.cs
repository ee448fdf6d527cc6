namespace OriginScript.Host.Platform;

/// <summary>The program's exit codes; they are part of the contract and documented in the README.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int StepFailed = 1;

    public const int UsageError = 2;

    public const int CompileError = 3;

    public const int PluginError = 4;

    public const int Cancelled = 5;

    public const int ChangesPending = 10;
}
