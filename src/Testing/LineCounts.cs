namespace OriginScript.Testing;

/// <summary>How often each line occurs in a text, or by how much that changes between two texts.</summary>
internal sealed class LineCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public static LineCounts Of(string text)
    {
        var counts = new LineCounts();
        foreach (var line in text.Split('\n'))
            counts.Add(line, 1);
        return counts;
    }

    public LineCounts Plus(LineCounts other) => Combine(other, 1);

    public LineCounts Minus(LineCounts other) => Combine(other, -1);

    /// <summary>Whether each line changes in the same direction as in the other one, and by no more.</summary>
    public bool IsPartOf(LineCounts other) =>
        _counts.All(pair =>
            other._counts.GetValueOrDefault(pair.Key) is var whole
            && Math.Sign(whole) == Math.Sign(pair.Value)
            && Math.Abs(pair.Value) <= Math.Abs(whole)
        );

    private LineCounts Combine(LineCounts other, int sign)
    {
        var sum = new LineCounts();
        foreach (var (line, count) in _counts)
            sum.Add(line, count);
        foreach (var (line, count) in other._counts)
            sum.Add(line, sign * count);
        return sum;
    }

    private void Add(string line, int count)
    {
        if ((_counts[line] = _counts.GetValueOrDefault(line) + count) == 0)
            _counts.Remove(line);
    }
}
