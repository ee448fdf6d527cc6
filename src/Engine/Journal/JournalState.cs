using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// The current state computed from the journal's entries: one history for each step. Read-only unless it belongs to a <see cref="Journal"/>.
/// </summary>
internal sealed class JournalState : IStepJournal
{
    private readonly Dictionary<StepId, StepHistory> _histories = [];
    private readonly ConcurrentDictionary<(StepId, string), string> _transientCheckpoints = new();

    // Random until a journal supplies its own: a fingerprint with a well-known key could be looked up.
    private byte[] _fingerprintKey = RandomNumberGenerator.GetBytes(32);
    private long _entryCount;

    /// <summary>The journal's own id; empty until its first run.</summary>
    public string JournalId { get; private set; } = "";

    /// <summary>The first entry of the last run; null: there was none.</summary>
    public JournalEntry? LastRun { get; private set; }

    /// <summary>How the last run ended.</summary>
    public RunStatus LastRunStatus { get; private set; }

    /// <summary>The histories of steps that have something to undo.</summary>
    public IReadOnlyList<StepHistory> Changes
    {
        get
        {
            lock (_histories)
                return [.. _histories.Values.Where(trail => trail.HasChange)];
        }
    }

    public StepHistory? Find(StepId step)
    {
        lock (_histories)
            return _histories.GetValueOrDefault(step);
    }

    public void Apply(JournalEntry entry)
    {
        lock (_histories)
            ApplyEntry(entry);
    }

    /// <summary>The token of the open change, or of the one that would come next.</summary>
    public string GetToken(Step step) => Find(step.Id)?.OpenChange?.Token ?? CreateToken(step.Id);

    public string? GetRunId(Step step) => Find(step.Id)?.OpenChange?.Id;

    public string? GetIdentity(Step step) => null;

    public string CreateToken(StepId step)
    {
        var name = $"{JournalId}\n{step}\n{(Find(step)?.ChangeCount ?? 0) + 1}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprintKey, Encoding.UTF8.GetBytes(name)))[..40];
    }

    public void SaveCheckpoint(Step step, string name, string value) => _transientCheckpoints[(step.Id, name)] = value;

    public string? GetCheckpoint(Step step, string name) =>
        _transientCheckpoints.GetValueOrDefault((step.Id, name)) ?? Find(step.Id)?.GetCheckpoint(name);

    public string Fingerprint(Secret secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprintKey, Encoding.UTF8.GetBytes(secret.Reveal())))[..16];

    public bool IsOwnState(Step step, object state) => Find(step.Id)?.IsOwnState(step, state) == true;

    public bool IsTriggered(Effect effect)
    {
        var met = effect.SatisfiedBy.Append(effect).Max(step => Find(step.Id)?.LastFinishedIndex ?? 0);
        return effect.TriggeredBy.Any(step => Find(step.Id)?.LastBegunIndex > met);
    }

    private void ApplyEntry(JournalEntry entry)
    {
        _entryCount++;
        switch (entry.Kind)
        {
            case "journal":
                (JournalId, _fingerprintKey) = (entry.Id ?? "", Convert.FromBase64String(entry.FingerprintKey ?? ""));
                break;
            case "run":
                (LastRun, LastRunStatus) = (entry, RunStatus.Interrupted);
                break;
            case "ended":
                LastRunStatus = entry.Value == JournalEntry.FailedRun ? RunStatus.Failed : RunStatus.Completed;
                break;
            case "begun":
                GetOrAddHistory(entry.Step).ApplyBegun(entry, _entryCount);
                break;
            case "kept":
                GetOrAddHistory(entry.Step).ApplyCheckpoint(entry);
                break;
            case "done":
                GetOrAddHistory(entry.Step).ApplyDone(entry);
                break;
            case "failed":
                GetOrAddHistory(entry.Step).ApplyFailed();
                break;
            case "undone":
                GetOrAddHistory(entry.Step).ApplyUndone();
                break;
            default:
                throw new JsonException($"unknown entry \"{entry.Kind}\"");
        }
    }

    private StepHistory GetOrAddHistory(StepId step) => _histories.TryGetValue(step, out var known) ? known : _histories[step] = new(step);
}
