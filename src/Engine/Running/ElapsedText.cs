using System.Globalization;

namespace OriginScript.Engine;

/// <summary>Formats a time span for people: <c>3.2 s</c>, <c>2 min 05 s</c>.</summary>
internal static class ElapsedText
{
    public static string Format(TimeSpan time) =>
        time.TotalSeconds < 99.95
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s");
}
