using System.Reflection;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>What the command line asks of the plugins; tests answer for themselves.</summary>
internal interface ITasks
{
    /// <summary>All tasks, from the plugins' manifests: no plugin is loaded for it.</summary>
    IReadOnlyList<Signature> All { get; }

    /// <summary>The verbs of the plugins, those without a task of their own included.</summary>
    IReadOnlyList<Verb> Verbs { get; }

    /// <summary>The plugins found, with their versions.</summary>
    IReadOnlyList<FoundPlugin> Plugins { get; }

    /// <summary>The method behind a task; loads its plugin.</summary>
    MethodInfo Method(Signature task);
}
