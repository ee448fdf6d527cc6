using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OriginScript.Sandbox.Worlds;

/// <summary>Who took the lock of a world last, in words made for a message.</summary>
internal sealed partial record Owner(string Words)
{
    /// <summary>Whether the process still runs; a killed one leaves its signature behind.</summary>
    public bool Lives
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(Pid().Match(Words).Groups[1].Value, CultureInfo.InvariantCulture));
                return true;
            }
            catch (Exception none) when (none is ArgumentException or FormatException)
            {
                return false;
            }
        }
    }

    public static Owner Of(WorldFolder folder) => new(folder.Read(folder.Owner) ?? "another process");

    public static void Sign(WorldFolder folder, DateTimeOffset now) => File.WriteAllText(folder.Owner,
        $"{Environment.UserName}@{Environment.MachineName}, pid {Environment.ProcessId}, since {now:yyyy-MM-dd HH:mm:ss}Z");

    public override string ToString() => Words;

    [GeneratedRegex(", pid ([0-9]+), ")]
    private static partial Regex Pid();
}
