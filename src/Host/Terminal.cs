namespace OriginScript.Host;

/// <summary>Where the program reads and writes, so that tests read along. stdout is data, stderr is talk.</summary>
/// <param name="Output">Data.</param>
/// <param name="Errors">Talk: progress, questions, errors.</param>
/// <param name="Input">Answers.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, TextReader Input)
{
    /// <summary>Whether a person sits there: questions may be asked. False when standard input is no terminal.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether a person sits there but would not see a question, because talk goes elsewhere.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether talk goes to a terminal, so that a live board may be drawn.</summary>
    public bool CanDraw { get; init; }

    /// <summary>Whether colours may be used; NO_COLOR and --no-color forbid them.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of a line before it is cut; lists are cut to it only on a terminal.</summary>
    public int? Width { get; init; }
}
