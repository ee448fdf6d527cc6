using System.Reflection;

namespace OriginScript.Engine;

/// <summary>The version of a state record's shape.</summary>
internal static class StateShape
{
    public static int GetVersion(Type? state) => state?.GetCustomAttribute<StateShapeAttribute>()?.Version ?? 1;
}
