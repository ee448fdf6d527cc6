namespace OriginScript.Host.Plugins;

/// <summary>What the words of a command line are parsed as.</summary>
internal enum ParameterType
{
    /// <summary>One word: string or <see cref="OriginScript.Text"/>.</summary>
    Text,

    /// <summary>A switch with a <c>--no-</c> form.</summary>
    Bool,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number with a decimal point, independent of culture.</summary>
    Number,

    /// <summary>All words up to the next option.</summary>
    Texts,
}
