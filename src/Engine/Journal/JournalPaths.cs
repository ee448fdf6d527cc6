namespace OriginScript.Engine;

/// <summary>The files that belong to a journal.</summary>
internal static class JournalPaths
{
    public const string Extension = ".journal";

    /// <summary>The file whose lock a run holds; it names the holder.</summary>
    public static string GetLock(string journal) => journal + ".lock";

    /// <summary>The file that says how far the journal was written.</summary>
    public static string GetHead(string journal) => journal + ".head";

    /// <summary>The journal that a head belongs to.</summary>
    public static string FromHead(string head) => head[..^GetHead("").Length];

    public static IEnumerable<string> All(string journal) => [journal, GetLock(journal), GetHead(journal)];
}
