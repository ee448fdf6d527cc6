using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>What the command line asks of recipes; tests answer for themselves.</summary>
internal interface IRecipes
{
    /// <summary>Name, summary and parameters of a recipe without compiling it; null: they cannot be known so.</summary>
    Signature? Declared(string path);

    /// <summary>The recipe ready to be read, compiled where it must be.</summary>
    Script Load(string path);

    /// <summary>Why the cache hits or misses it, in lines.</summary>
    string Explain(string path);
}
