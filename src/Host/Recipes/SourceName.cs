using System.Text.RegularExpressions;

namespace OriginScript.Host.Recipes;

/// <summary>Turns a compiler-generated method name into the name in the source.</summary>
internal static partial class SourceName
{
    /// <param name="method">The name in the stack, <c>MoveNext</c>.</param>
    /// <param name="type">The class in the stack, <c>&lt;&lt;Initialize&gt;&gt;d__0</c>.</param>
    public static string Of(string method, string type) =>
        LocalFunction().Match(method) is { Success: true } local ? local.Groups[1].Value
        : LocalFunction().Match(type) is { Success: true } outer ? outer.Groups[1].Value
        : method.Contains(">b__", StringComparison.Ordinal) ? "a lambda"
        : method == "MoveNext" && StateMachine().Match(type) is { Success: true } machine
            ? machine.Groups[1].Value is "<Initialize>" ? "the recipe"
                : machine.Groups[1].Value
        : method;

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<(.+)>d__\d+")]
    private static partial Regex StateMachine();
}
