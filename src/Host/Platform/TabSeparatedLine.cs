using System.Text;

namespace OriginScript.Host.Platform;

/// <summary>
/// The format of all cache files: one record per line, fields separated by tabs. Reading it needs neither a JSON nor an XML
/// parser, whose startup alone would take a fifth of the time of a warm plan.
/// </summary>
internal static class TabSeparatedLine
{
    public static string Join(params string[] fields) => string.Join('\t', Array.ConvertAll(fields, Escape));

    public static string[] Split(string line)
    {
        var fields = line.Split('\t');
        if (line.Contains('\\'))
        {
            for (var i = 0; i < fields.Length; i++)
                fields[i] = Unescape(fields[i]);
        }

        return fields;
    }

    private static string Escape(string field) =>
        field.AsSpan().IndexOfAny("\\\t\n\r") < 0
            ? field
            : field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            text.Append(
                field[i] != '\\' || i + 1 == field.Length
                    ? field[i]
                    : field[++i] switch
                    {
                        't' => '\t',
                        'n' => '\n',
                        'r' => '\r',
                        var other => other,
                    }
            );
        }

        return text.ToString();
    }
}
