using System.Security.Cryptography;
using System.Text;

namespace OriginScript;

/// <summary>
/// What Want receives in an offline plan: outputs read as their placeholders, and there is no world to ask. Id and token depend on the recipe's name
/// alone, so that the plan is the same on every machine, and have the form that they have in a run.
/// </summary>
internal sealed class OfflineRun(string recipe) : Run
{
    private byte[] Hash => field ??= SHA256.HashData(Encoding.UTF8.GetBytes(recipe));

    public override string Id => $"{DateTime.UnixEpoch.AddSeconds(BitConverter.ToUInt32(Hash)):yyyyMMdd-HHmmss}-{Convert.ToHexStringLower(Hash)[..6]}";

    public override string RecipeName => recipe;

    public override string Token => Convert.ToHexStringLower(Hash)[..40];

    public override TimeProvider Clock => throw CreateRefusal("The clock");

    public override CancellationToken Cancel => CancellationToken.None;

    public override string this[Output output] => output.DisplayText;

    public override void Publish(Output output, string value)
    {
    }

    public override T Get<T>() => throw CreateRefusal(typeof(T).Name);

    public override void SaveCheckpoint(string name, string value)
    {
    }

    public override string? Checkpoint(string name) => null;

    public override string Fingerprint(Secret secret) => Secret.Mask;

    internal static OriginException CreateRefusal(string what) => new($"{what} is not available to Want, which may use only the recipe and its outputs.");
}
