using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OriginScript.AwsEmulator.State;

/// <summary>The last owner of the lock of a world, described for messages.</summary>
internal sealed partial record WorldOwner(string Description)
{
    /// <summary>Whether the process still runs; a killed process leaves its entry behind.</summary>
    public bool IsRunning
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(Pid().Match(Description).Groups[1].Value, CultureInfo.InvariantCulture));
                return true;
            }
            catch (Exception none) when (none is ArgumentException or FormatException)
            {
                return false;
            }
        }
    }

    public static WorldOwner Read(WorldFolder folder) => new(WorldFolder.TryRead(folder.Owner) ?? "another process");

    public static void Write(WorldFolder folder, DateTimeOffset now) =>
        File.WriteAllText(
            folder.Owner,
            $"{Environment.UserName}@{Environment.MachineName}, pid {Environment.ProcessId}, since {now:yyyy-MM-dd HH:mm:ss}Z"
        );

    public override string ToString() => Description;

    [GeneratedRegex(", pid ([0-9]+), ")]
    private static partial Regex Pid();
}
