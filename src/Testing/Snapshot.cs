namespace OriginScript.Testing;

/// <summary>
/// Snapshot assertions: a text is stored beside the test in <c>__snapshots__</c> and compared from then on. The only type that uses the snapshot
/// library.
/// </summary>
public static class Snapshot
{
    /// <summary>
    /// Asserts that the text equals the one stored under the test's name, with <paramref name="name"/> appended if one test has several.
    /// </summary>
    public static void AssertMatches(string text, string? name = null)
    {
        if (name is null)
            Snapshooter.Xunit.Snapshot.Match(text);
        else
            Snapshooter.Xunit.Snapshot.Match(text, Snapshooter.SnapshotNameExtension.Create(name));
    }
}
