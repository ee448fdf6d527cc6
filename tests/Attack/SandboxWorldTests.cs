using System.Text;
using System.Text.Json;
using CsCheck;
using OriginScript.AwsEmulator.State;

namespace OriginScript.Attack.Tests;

/// <summary>What is in the files of a sandbox world is read or refused with a sentence; no other exception leaves the reader (I7).</summary>
public sealed class SandboxWorldTests
{
    private static readonly byte[] Seed = JsonSerializer.SerializeToUtf8Bytes(WorldSnapshot.CreateSeed(), WorldJson.Default.World);

    private static readonly Gen<string> Members = Gen.OneOf(
        "\"format\":1",
        "\"format\":2",
        "\"format\":\"2\"",
        "\"sequence\":0",
        "\"sequence\":-1",
        "\"account\":\"1\"",
        "\"account\":null",
        "\"region\":\"us-east-1\"",
        "\"region\":{}",
        "\"addressQuota\":1e999",
        "\"salt\":0",
        "\"made\":0",
        "\"zones\":{}",
        "\"zones\":[]",
        "\"zones\":{\"Z\":{}}",
        "\"zones\":{\"Z\":null}",
        "\"changes\":{}",
        "\"regions\":{}",
        "\"regions\":{\"us-east-1\":{}}",
        "\"regions\":{\"us-east-1\":null}",
        "\"vpcs\":{}",
        "\"\\ud800\":1",
        "\"x\":\"\\u0000\"",
        ""
    );

    private static readonly Gen<string> ChangeMembers = Gen.OneOf(
        "\"sequence\":1",
        "\"sequence\":2",
        "\"sequence\":null",
        "\"idsIssued\":1",
        "\"region\":\"us-east-1\"",
        "\"region\":\"\"",
        "\"here\":{}",
        "\"here\":null",
        "\"here\":{\"instances\":{\"removed\":[null]}}",
        "\"here\":{\"groups\":{\"set\":{\"sg-1\":{}}}}",
        "\"here\":{\"tags\":{\"set\":{\"i-1\":{\"Name\":\"x\"}},\"removed\":[\"i-2\"]}}",
        "\"records\":{\"Z\":{\"at\":0,\"removed\":1,\"inserted\":[]}}",
        "\"records\":{\"Z0SANDBOXORIGIN000001\":{\"at\":9,\"removed\":-1,\"inserted\":[]}}",
        "\"records\":{\"Z0SANDBOXORIGIN000001\":{\"at\":0,\"removed\":1,\"inserted\":[]}}",
        "\"changes\":{\"removed\":[\"C\"]}",
        ""
    );

    [Fact]
    public void Any_members_are_a_world_or_refused() =>
        Generated.Holds(Members.Array[0, 12], members => ParseSnapshot(Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}")));

    [Fact]
    public void Any_bytes_are_refused() =>
        Generated.Holds(Gen.Byte.Array[0, 60], bytes => Assert.Throws<FormatException>(() => WorldSnapshot.Parse(bytes)));

    [Fact]
    public void Any_bytes_after_a_snapshot_are_a_torn_end_or_refused() => Generated.Holds(Gen.Byte.Array[0, 60], ReplayLog);

    [Fact]
    public void Any_change_with_a_correct_checksum_is_applied_or_refused() =>
        Generated.Holds(
            ChangeMembers.Array[0, 8],
            members => ReplayLog(WorldLog.FormatLine(Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}")))
        );

    private static void ParseSnapshot(byte[] text)
    {
        try
        {
            WorldSnapshot.Parse(text);
        }
        catch (FormatException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static void ReplayLog(byte[] log)
    {
        try
        {
            WorldLog.Replay(World.Value, [.. log, .. log]);
        }
        catch (FormatException refused)
        {
            Assert.StartsWith("line ", refused.Message, StringComparison.Ordinal);
        }
    }

    private static readonly Lazy<World> World = new(() => WorldSnapshot.Parse(Seed));
}
