using System.Reflection;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine;

/// <summary>Provides the tasks and verbs of the plugins to the command line; tests supply their own.</summary>
internal interface ITaskCatalog
{
    /// <summary>All tasks, read from the plugins' manifests without loading a plugin.</summary>
    IReadOnlyList<CommandSignature> All { get; }

    /// <summary>The verbs of the plugins, including those without a task.</summary>
    IReadOnlyList<Verb> Verbs { get; }

    /// <summary>The plugins found, with their versions.</summary>
    IReadOnlyList<FoundPlugin> Plugins { get; }

    /// <summary>The options that the plugins declare.</summary>
    IReadOnlyList<PluginOption> Options { get; }

    /// <summary>The method that implements a task; loads its plugin.</summary>
    MethodInfo LoadMethod(CommandSignature task);
}
