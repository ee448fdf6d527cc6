using OriginScript.Engine;

namespace OriginScript.Host.Platform;

/// <summary>What a path leads to, which .NET does not tell: opening a pipe waits for its writer, and a device such as <c>/dev/zero</c> has no end.</summary>
internal static class FileKind
{
    /// <summary>Whether it is a pipe, a socket or a device. Links are followed; false also if it does not exist or this system cannot tell.</summary>
    public static bool IsSpecial(string path)
    {
        // Files with content are regular ones, and to see that is all that most calls cost. The length of a link is its own.
        var file = new FileInfo(path);
        return file.Exists
            && (file.Length == 0 || file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            && UnixFiles.GetStatus(path, followsLinks: true) is { IsRegular: false };
    }
}
