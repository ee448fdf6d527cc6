namespace OriginScript.MachineLab.Machines;

/// <summary>The route to one address.</summary>
internal sealed record NetworkRoute(string Address, string Link)
{
    /// <summary>Parses the output of <c>ip route show</c>, which omits the interface if the query named one.</summary>
    public static IEnumerable<NetworkRoute> Parse(string shown, string? link = null)
    {
        foreach (
            var words in shown.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0)
        )
        {
            var at = Array.IndexOf(words, "dev");
            if ((at >= 0 ? words[at + 1] : link) is { } dev)
                yield return new(words[0], dev);
        }
    }

    public override string ToString() => $"{Address} dev {Link}";
}
