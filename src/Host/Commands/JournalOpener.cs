using System.Reflection;
using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>Opens the journal of a run or an undo, and describes both in it.</summary>
internal sealed class JournalOpener(CommandContext context, PlanTarget target, TargetEnvironment world)
{
    private static string ProgramVersion =>
        typeof(JournalOpener).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>What the run is about.</summary>
    public JournalTarget Target =>
        new()
        {
            Recipe = target.Name,
            Path = target.RecipePath,
            Arguments = target.Arguments,
            Place = world.Place,
            Program = ProgramVersion,
        };

    /// <summary>Opens it for writing.</summary>
    /// <exception cref="OriginException">It is in use, damaged, or cannot be trusted.</exception>
    public Journal Open(string path, string command) =>
        Journal.Open(
            JournalFile.Open(path, new(context.HostEnvironment.Owner, context.Clock.GetUtcNow(), $"origin {command} {target.Title}")),
            path,
            context.Clock
        );
}
