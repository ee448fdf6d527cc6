namespace OriginScript.MachineLab.Machines;

/// <summary>A program with its arguments and what it reads from standard input.</summary>
internal sealed record HostCommand(string Program, params string[] Arguments)
{
    public string Input { get; init; } = "";

    public override string ToString() => string.Join(' ', [Program, .. Arguments]);
}
