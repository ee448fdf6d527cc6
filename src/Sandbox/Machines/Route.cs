namespace OriginScript.Sandbox.Machines;

/// <summary>The way to one address.</summary>
internal sealed record Route(string Address, string Link)
{
    /// <summary>Those in what <c>ip route show</c> prints, which leaves the interface out where it was asked for one.</summary>
    public static IEnumerable<Route> Read(string shown, string? link = null)
    {
        foreach (var words in shown.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0))
        {
            var at = Array.IndexOf(words, "dev");
            if ((at >= 0 ? words[at + 1] : link) is { } dev)
            {
                yield return new(words[0], dev);
            }
        }
    }

    public override string ToString() => $"{Address} dev {Link}";
}
