namespace OriginScript.Engine.Tests;

/// <summary>Text from a machine cannot speak to the terminal.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("tab\tis kept", "tab\tis kept")]
    [InlineData("café 中 😀", "café 中 😀")]
    [InlineData("\e[2Jx", "\\e[2Jx")]
    [InlineData("bell\a", "bell\\x07")]
    [InlineData("é\u007f", "é\\x7f")]
    [InlineData("\u009b2J", "\\x9b2J")]
    [InlineData("\u061cx", "\\u061cx")]
    [InlineData("a\u202ab\u202ec", "a\\u202ab\\u202ec")]
    [InlineData("\u2066x\u2069y\u2065z", "\\u2066x\\u2069y\u2065z")]
    [InlineData("\u200e\u200f\u200b", "\\u200e\\u200f\\u200b")]
    [InlineData("\u2028\ufeff\u3164x\U000e0041", "\\u2028\\ufeff\\u3164x\\udb40\\udc41")]
    public void Control_characters_are_shown_as_text(string text, string shown) => Assert.Equal(shown, VisibleText.Format(text));
}
