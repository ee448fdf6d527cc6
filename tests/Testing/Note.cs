namespace OriginScript.Testing.Tests;

internal sealed record Note(string Text)
{
    public override string ToString() => $"note {Text}";
}
