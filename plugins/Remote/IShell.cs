namespace OriginScript.Remote;

/// <summary>A shell on one machine.</summary>
public interface IShell
{
    /// <summary>Runs one command, a program and its arguments; whoever implements it does the quoting.</summary>
    Task<Answer> Run(IReadOnlyList<string> command, CancellationToken cancel);
}
