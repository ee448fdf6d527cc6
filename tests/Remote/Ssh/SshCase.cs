namespace OriginScript.Remote.Tests;

/// <summary>A file of a case folder: a configuration or a known_hosts, after lines <c># word: value</c> that say what is done with it.</summary>
internal sealed record SshCase(string Name, string Text)
{
    /// <summary>The files of a folder.</summary>
    public static IEnumerable<SshCase> All(string folder) =>
        Directory
            .EnumerateFiles(Folder(folder))
            .Order(StringComparer.Ordinal)
            .Select(file => new SshCase(Path.GetFileName(file), File.ReadAllText(file)));

    /// <summary>The path of a folder with cases.</summary>
    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Ssh", "Cases", name);

    /// <summary>The values of a word in their order.</summary>
    public IEnumerable<string> FindAll(string word) =>
        Text.Split('\n').Where(line => line.StartsWith($"# {word}: ", StringComparison.Ordinal)).Select(line => line[(word.Length + 4)..].Trim());

    /// <summary>Its only value; null if there is none.</summary>
    public string? Find(string word) => FindAll(word).SingleOrDefault();
}
