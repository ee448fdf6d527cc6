using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>Whether a call may be executed; dispose it once the call has been answered.</summary>
/// <param name="Refusal">The error to answer instead; null: it may.</param>
/// <param name="Release">Ends what the call held alone.</param>
internal sealed record RequestAdmission(ApiException? Refusal, Action? Release = null) : IDisposable
{
    /// <summary>The call itself, or one that only answers the refusal.</summary>
    public ApiRequest Apply(ApiRequest request) => Refusal is null ? request : ApiRequest.Rejected(request.Action, Refusal);

    public void Dispose() => Release?.Invoke();
}
