using System.Text;
using OriginScript.Host.Cache;

namespace OriginScript.Host.Recipes;

/// <summary>
/// Compiled recipes by content: <c>recipes/KEY/VARIANT</c>, one variant for each state of the files that a recipe loads. What is found is proved to be
/// whole and to be what the recipe would be compiled to now; anything else is a miss.
/// </summary>
internal sealed class RecipeCache(CacheFolder cache, int keep = 200, TimeProvider? time = null)
{
    private const string AssemblyFile = "recipe.dll";
    private const string EntryFile = "recipe.txt";

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    private string Root => Path.Combine(cache.Path, "recipes");

    public CompiledRecipe? Find(CacheKey key)
    {
        foreach (var folder in Variants(key))
        {
            if (Open(folder) is not { } entry || Change(entry) is not null || Assembly(folder, entry) is not { } assembly)
                continue;
            Touch(Path.Combine(folder, EntryFile));
            return new(entry, assembly);
        }

        return null;
    }

    public void Add(CacheKey key, CompiledRecipe recipe)
    {
        var folder = Path.Combine(Root, key.Hash, Variant(recipe.Entry));
        if (Open(folder) is { } there && Assembly(folder, there) is not null)
            return;
        cache.Write(folder, new Dictionary<string, byte[]>
        {
            [AssemblyFile] = recipe.Assembly,
            [EntryFile] = Sealed.Seal(EntryText.Write(recipe.Entry)),
        });
        Prune();
    }

    /// <summary>The folders below a key; for a recipe without <c>#load</c> there is one.</summary>
    public string[] Variants(CacheKey key) => cache.Folders(Path.Combine(Root, key.Hash));

    /// <summary>The entry in a folder; null where it is torn, gone, or of another build of this program that wrote it in another form.</summary>
    public Entry? Open(string folder)
    {
        try
        {
            return cache.Read(Path.Combine(folder, EntryFile)) is { } content && Sealed.Open(content) is { } lines ? EntryText.Read(lines) : null;
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The assembly in a folder; null where it is not the one that the entry is about.</summary>
    public byte[]? Assembly(string folder, Entry entry) =>
        cache.Read(Path.Combine(folder, AssemblyFile)) is { } assembly && Sealed.Hash(assembly) == entry.Assembly ? assembly : null;

    /// <summary>What has changed about the files that were loaded or absent; null: nothing.</summary>
    public static string? Change(Entry entry)
    {
        foreach (var (file, hash) in entry.Loaded)
        {
            if (HashOf(file) is not { } now)
                return $"{ShownPath.Of(file)}, which it loads, is gone";
            if (now != hash)
                return $"{ShownPath.Of(file)}, which it loads, has changed";
        }

        return entry.Absent.FirstOrDefault(File.Exists) is { } appeared ? $"{ShownPath.Of(appeared)} has appeared, which was absent when it was compiled" : null;
    }

    /// <summary>All entries, the youngest first.</summary>
    public IEnumerable<(string Folder, DateTime Used)> All() => cache.Folders(Root)
        .SelectMany(cache.Folders)
        .Select(folder => (folder, File.GetLastWriteTimeUtc(Path.Combine(folder, EntryFile))))
        .OrderByDescending(entry => entry.Item2);

    private void Prune()
    {
        foreach (var (folder, _) in All().Skip(keep))
        {
            cache.Remove(folder);
            if (Path.GetDirectoryName(folder) is { } key && cache.Folders(key).Length == 0)
                cache.Remove(key);
        }
    }

    // Once a day is enough to tell what is used from what is not, and leaves the warm path without writing.
    private void Touch(string file)
    {
        try
        {
            if (_time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > TimeSpan.FromDays(1))
                File.SetLastWriteTimeUtc(file, _time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written to still serves; it only forgets in another order.
        }
    }

    private static string Variant(Entry entry) => Sealed.Hash(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [.. entry.Loaded.Select(file => Fields.Join(file.Name, file.Value)), .. entry.Absent.Select(file => Fields.Join(file))])))[..16];

    private static string? HashOf(string file)
    {
        try
        {
            return Sealed.Hash(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
