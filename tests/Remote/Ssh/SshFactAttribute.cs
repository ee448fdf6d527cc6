namespace OriginScript.Remote.Tests;

/// <summary>A test against a real SSH server, skipped where there is none unless the environment variable <c>ORIGIN_LAB</c> is <c>required</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SshFactAttribute : FactAttribute
{
    public SshFactAttribute()
    {
        if (!File.Exists(Sshd.Program) && Environment.GetEnvironmentVariable("ORIGIN_LAB") != "required")
            Skip = $"{Sshd.Program} is not there: install openssh-server, or set ORIGIN_LAB=required to fail instead.";
    }
}
