using System.Security.Cryptography;
using System.Text;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>Where the journal of a plan target is. Two recipes, two sets of arguments or two environments never share one.</summary>
internal sealed class JournalLocation(PlanTarget target)
{
    /// <summary>The folder of the journals: <c>--state</c>, <c>ORIGIN_STATE</c>, or the user's state folder.</summary>
    public static string GetFolder(CommandContext context) =>
        Path.GetFullPath(
            context.Options.State
                ?? context.HostEnvironment.GetNonEmptyVariable("ORIGIN_STATE")
                ?? context.HostEnvironment.GetXdgDirectory("XDG_STATE_HOME", ".local/state"),
            context.HostEnvironment.CurrentDirectory
        );

    /// <summary>Throws if <c>ORIGIN_STATE</c> names a folder that does not exist: to a command that reads journals, it would look as if there were none.</summary>
    /// <exception cref="UsageException">It does.</exception>
    public static void ThrowIfFolderIsMissing(CommandContext context)
    {
        if (
            context.Options is { State: null, Sandbox: null }
            && context.HostEnvironment.GetNonEmptyVariable("ORIGIN_STATE") is { } named
            && !Directory.Exists(GetFolder(context))
        )
            throw new UsageException(
                $"ORIGIN_STATE names {named}, which is not a folder, so no journal can be found there. Correct the variable, or unset it."
            );
    }

    /// <summary>The path in that folder.</summary>
    /// <param name="folder">The folder of the journals.</param>
    /// <param name="place">What identifies the environment: region, profile, endpoint.</param>
    public string GetPath(string folder, params ReadOnlySpan<string> place)
    {
        var identity = string.Join('\0', [.. target.Identity, .. place]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..8];
        return Path.Combine(folder, $"{ToFileName(target.Name)}.{hash}.journal");
    }

    /// <summary>The start of the file name: the recipe's name with what a file name may contain.</summary>
    public static string ToFileName(string name) => new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
}
