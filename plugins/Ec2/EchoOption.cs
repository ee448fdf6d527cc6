namespace OriginScript.Ec2;

/// <summary>An option in the command line text of a step.</summary>
internal static class EchoOption
{
    /// <summary>The option and its value, in one word if the value would be read as another option.</summary>
    public static Text[] Format(string name, string value) => value.StartsWith('-') ? [$"--{name}={value}"] : [$"--{name}", value];
}
