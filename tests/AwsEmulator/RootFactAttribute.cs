namespace OriginScript.AwsEmulator.Tests;

/// <summary>A test that acts as another user, which only root can.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (Environment.UserName != "root")
            Skip = "Only root can act as another user.";
    }
}
