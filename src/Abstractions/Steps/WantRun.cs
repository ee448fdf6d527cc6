using System.Security.Cryptography;
using System.Text;

namespace OriginScript;

/// <summary>
/// What Want receives, in a plan and in a run alike: the recipe and its outputs, and neither a world nor a clock nor a change in progress. It is one type
/// with one behavior, so that a step cannot tell whether it is planned; only outputs and fingerprints differ, which are placeholders in an offline plan.
/// </summary>
internal sealed class WantRun(string recipe) : Run
{
    public required Func<string> GetId { get; init; }

    public required Func<string> GetToken { get; init; }

    public required Func<Output, string> GetOutput { get; init; }

    public required Func<Secret, string> GetFingerprint { get; init; }

    public override string Id => GetId();

    public override string RecipeName => recipe;

    public override string Token => GetToken();

    public override TimeProvider Clock => throw CreateRefusal("The clock");

    public override CancellationToken Cancel => CancellationToken.None;

    public override string this[Output output] => GetOutput(output);

    /// <summary>
    /// That of an offline plan. Id and token depend on the recipe's name alone, so that the plan is the same on every machine, and have the form that they
    /// have in a run.
    /// </summary>
    public static WantRun ForPlan(string recipe)
    {
        var hash = new Lazy<byte[]>(() => SHA256.HashData(Encoding.UTF8.GetBytes(recipe)));
        return new(recipe)
        {
            GetId = () =>
                $"{DateTime.UnixEpoch.AddSeconds(BitConverter.ToUInt32(hash.Value)):yyyyMMdd-HHmmss}-{Convert.ToHexStringLower(hash.Value)[..6]}",
            GetToken = () => Convert.ToHexStringLower(hash.Value)[..40],
            GetOutput = output => output.DisplayText,
            GetFingerprint = _ => Secret.Mask,
        };
    }

    public override T Get<T>() => throw CreateRefusal(typeof(T).Name);

    public override void Publish(Output output, string value) => throw CreateRefusal(nameof(Publish));

    public override void PublishToken(string? token) => throw CreateRefusal(nameof(PublishToken));

    public override void SaveCheckpoint(string name, string value) => throw CreateRefusal(nameof(SaveCheckpoint));

    public override string? Checkpoint(string name) => throw CreateRefusal(nameof(Checkpoint));

    public override void Show(OutputStream stream, string text) => throw CreateRefusal(nameof(Show));

    public override string Fingerprint(Secret secret) => GetFingerprint(secret);

    private static OriginException CreateRefusal(string what) =>
        new($"{what} is not available to Want, which may use only the recipe and its outputs.");
}
