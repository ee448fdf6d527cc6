namespace OriginScript.Testing;

/// <summary>Golden texts: a text is kept beside the test in <c>__snapshots__</c> and compared from then on. The one place that knows which library does it.</summary>
public static class Snapshot
{
    /// <summary>Compares with the text kept under the test's own name, and with <paramref name="name"/> behind it where one test has several.</summary>
    public static void Matches(string text, string? name = null)
    {
        if (name is null)
            Snapshooter.Xunit.Snapshot.Match(text);
        else
            Snapshooter.Xunit.Snapshot.Match(text, Snapshooter.SnapshotNameExtension.Create(name));
    }
}
