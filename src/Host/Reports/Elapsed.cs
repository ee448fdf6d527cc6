using System.Globalization;

namespace OriginScript.Host.Reports;

/// <summary>A time span as a person says it: <c>3.2 s</c>, <c>2 min 05 s</c>.</summary>
internal static class Elapsed
{
    public static string Of(TimeSpan time) => time.TotalSeconds < 99.95
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s");
}
