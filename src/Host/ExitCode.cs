namespace OriginScript.Host;

/// <summary>The program's exit codes; they are part of the contract and documented in the README.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int StepFailed = 1;

    public const int Usage = 2;

    public const int DoesNotCompile = 3;

    public const int Plugin = 4;

    public const int Cancelled = 5;

    public const int ChangesPending = 10;
}
