namespace OriginScript.Tests;

/// <summary>A test that needs a second user, or files of one, which only root can have; skipped for everybody else.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = OtherUser.SkipReason;
}

/// <summary>As <see cref="RootFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootTheoryAttribute : TheoryAttribute
{
    public RootTheoryAttribute() => Skip = OtherUser.SkipReason;
}

/// <summary>A second user of this computer: "nobody", who exists everywhere and owns nothing.</summary>
internal static class OtherUser
{
    public const int Id = 65534;

    public static string? SkipReason =>
        Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? null : "Only root can act as another user, and give files to one.";

    /// <summary>Gives a file, a folder, or a link itself to that user.</summary>
    public static void Give(string path)
    {
        using var process = System.Diagnostics.Process.Start("chown", ["-h", $"{Id}:{Id}", path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
