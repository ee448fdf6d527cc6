namespace OriginScript.Remote.Tests;

/// <summary>A test with several cases against a real SSH server, skipped where there is none unless the environment variable <c>ORIGIN_LAB</c> is <c>required</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SshTheoryAttribute : TheoryAttribute
{
    public SshTheoryAttribute()
    {
        if (SshServerFixture.SkipReason is { } why)
            Skip = why;
    }
}
