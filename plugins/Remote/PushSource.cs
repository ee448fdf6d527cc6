namespace OriginScript.Remote;

/// <summary>A local folder that is pushed.</summary>
/// <param name="Given">As the recipe names it.</param>
/// <param name="Folder">Where it is.</param>
internal abstract record PushSource(string Given, string Folder)
{
    /// <summary>The branch that it becomes.</summary>
    public abstract string Branch { get; }

    /// <summary>A name for the content: equal for equal contents; computed without any program.</summary>
    public abstract string Content { get; }

    /// <summary>What goes to the machine, and the lines of shell that make a commit of it there: <c>$1</c> is the repository, <c>$2</c> the ref to set, <c>$3</c> a folder of ours.</summary>
    public abstract Task<(string Script, byte[] Input)> Pack(CancellationToken cancel);

    /// <summary>The source behind a folder of the recipe.</summary>
    /// <exception cref="RecipeException">There is no such folder.</exception>
    public static PushSource Of(Recipe recipe, string given)
    {
        var folder = Path.GetFullPath(Path.Combine(recipe.Directory, given));
        if (!Directory.Exists(folder))
            throw new RecipeException($"There is no folder {given} to push. Give its path from the recipe's folder, {recipe.Directory}.");
        return Path.Exists(Path.Combine(folder, ".git")) ? new RepositorySource(given, folder) : new FolderSource(given, folder);
    }
}
