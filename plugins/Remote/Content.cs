using System.Text;

namespace OriginScript.Remote;

/// <summary>What is to be in a file.</summary>
/// <param name="bytes">It, with the laters of a run in it.</param>
internal sealed class Content(Func<Run, byte[]> bytes)
{
    /// <summary>The local file that the echo names; a content from elsewhere would come in on the standard input.</summary>
    public string Source { get; init; } = "-";

    public IReadOnlyList<Later> Laters { get; init; } = [];

    public bool IsSecret { get; private init; }

    public static Content Of(Text text) => new(run => Encoding.UTF8.GetBytes(run[text])) { Laters = [.. text.Laters] };

    public static Content Of(Secret secret) => new(_ => Encoding.UTF8.GetBytes(secret.Reveal())) { IsSecret = true };

    public byte[] In(Run run) => bytes(run);
}
