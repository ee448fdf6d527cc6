using System.Text;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Recipes;

/// <summary>
/// Compiled recipes by content: <c>recipes/KEY/VARIANT</c>, one variant for each state of the files that a recipe loads. An entry is used only if it is
/// intact and equal to what the recipe would be compiled to now; anything else is a miss.
/// </summary>
internal sealed class RecipeCache(CacheFolder cache, int keep = 200, TimeProvider? time = null)
{
    private const string AssemblyFile = "recipe.dll";
    private const string EntryFile = "recipe.txt";

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    private string Root => Path.Combine(cache.Path, "recipes");

    public CompiledRecipe? Find(CacheKey key)
    {
        foreach (var folder in GetVariants(key))
        {
            if (ReadEntry(folder) is not { } entry || DescribeChange(entry) is not null || ReadAssembly(folder, entry) is not { } assembly)
                continue;
            Touch(Path.Combine(folder, EntryFile));
            return new(entry, assembly);
        }

        return null;
    }

    public void Add(CacheKey key, CompiledRecipe recipe)
    {
        var folder = Path.Combine(Root, key.Hash, ComputeVariant(recipe.Entry));
        if (ReadEntry(folder) is { } there && ReadAssembly(folder, there) is not null)
            return;
        cache.WriteFolder(
            folder,
            EntryFile,
            RecipeCacheEntrySerializer.Write(recipe.Entry),
            new Dictionary<string, byte[]> { [AssemblyFile] = recipe.Assembly }
        );
        Prune();
    }

    /// <summary>The folders of a key; for a recipe without <c>#load</c> there is one.</summary>
    public string[] GetVariants(CacheKey key) => cache.GetFolders(Path.Combine(Root, key.Hash));

    /// <summary>The entry in a folder; null if it is damaged, moved, missing, not written for this user, or in the format of another build.</summary>
    public RecipeCacheEntry? ReadEntry(string folder)
    {
        try
        {
            return cache.ReadText(Path.Combine(folder, EntryFile)) is { } lines ? RecipeCacheEntrySerializer.Read(lines) : null;
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The assembly in a folder; null if it does not match the entry.</summary>
    public byte[]? ReadAssembly(string folder, RecipeCacheEntry entry) =>
        cache.Read(Path.Combine(folder, AssemblyFile)) is { } assembly && AuthenticatedText.ComputeHash(assembly) == entry.AssemblyHash
            ? assembly
            : null;

    /// <summary>What has changed about the files that were loaded or absent; null if nothing has.</summary>
    public static string? DescribeChange(RecipeCacheEntry entry)
    {
        foreach (var (file, hash) in entry.LoadedFiles)
        {
            if (TryHashFile(file) is not { } now)
                return $"{DisplayPath.Of(file)}, which it loads, no longer exists";
            if (now != hash)
                return $"{DisplayPath.Of(file)}, which it loads, has changed";
        }

        return entry.AbsentFiles.FirstOrDefault(File.Exists) is { } appeared
            ? $"{DisplayPath.Of(appeared)} exists now but did not when it was compiled"
            : null;
    }

    /// <summary>All entries, the most recently used first.</summary>
    public IEnumerable<(string Folder, DateTime Used)> GetEntries() =>
        cache
            .GetFolders(Root)
            .SelectMany(cache.GetFolders)
            .Select(folder => (folder, File.GetLastWriteTimeUtc(Path.Combine(folder, EntryFile))))
            .OrderByDescending(entry => entry.Item2);

    private void Prune()
    {
        foreach (var (folder, _) in GetEntries().Skip(keep))
        {
            cache.Remove(folder);
            if (Path.GetDirectoryName(folder) is { } key && cache.GetFolders(key).Length == 0)
                cache.Remove(key);
        }
    }

    // Once a day is enough to tell which entries are used, and keeps the warm path free of writes.
    private void Touch(string file)
    {
        try
        {
            if (_time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > TimeSpan.FromDays(1))
                File.SetLastWriteTimeUtc(file, _time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A read-only cache still works; only the order in which entries are pruned is affected.
        }
    }

    private static string ComputeVariant(RecipeCacheEntry entry) =>
        AuthenticatedText.ComputeHash(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    [
                        .. entry.LoadedFiles.Select(file => TabSeparatedLine.Join(file.Name, file.Value)),
                        .. entry.AbsentFiles.Select(file => TabSeparatedLine.Join(file)),
                    ]
                )
            )
        )[..16];

    private static string? TryHashFile(string file)
    {
        try
        {
            return AuthenticatedText.ComputeHash(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
