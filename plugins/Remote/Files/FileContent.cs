using System.Text;

namespace OriginScript.Remote;

/// <summary>The wanted content of a file.</summary>
/// <param name="bytes">The bytes, with the outputs of the run filled in.</param>
internal sealed class FileContent(Func<Run, byte[]> bytes)
{
    /// <summary>The local file that the command line text names; any other content would be read from the standard input.</summary>
    public string Source { get; init; } = "-";

    public IReadOnlyList<Output> Outputs { get; init; } = [];

    public bool IsSecret { get; private init; }

    public static FileContent Of(Text text) => new(run => Encoding.UTF8.GetBytes(run[text])) { Outputs = [.. text.Outputs] };

    public static FileContent Of(Secret secret) =>
        new(run => Encoding.UTF8.GetBytes(secret.Resolve(output => run[output]).Reveal())) { IsSecret = true, Outputs = [.. secret.Outputs] };

    public byte[] GetBytes(Run run) => bytes(run);
}
