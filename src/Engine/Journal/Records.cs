using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>The journal's entries folded into what matters now: one trail for each step. Read-only unless it is a <see cref="Journal"/>'s.</summary>
internal sealed class Records : IRecords
{
    private readonly Dictionary<StepId, Trail> _trails = [];
    private readonly ConcurrentDictionary<(StepId, string), string> _shownOnly = new();
    // Until a journal gives its own: a fingerprint with a key that everybody knows could be looked up.
    private byte[] _key = RandomNumberGenerator.GetBytes(32);
    private string _id = "";
    private long _entries;

    /// <summary>The last run's first line; null: there was none.</summary>
    public Entry? LastRun { get; private set; }

    /// <summary>Whether the last run came to its end.</summary>
    public bool Ended { get; private set; } = true;

    /// <summary>The steps with something to undo.</summary>
    public IReadOnlyList<Trail> Changes
    {
        get
        {
            lock (_trails)
                return [.. _trails.Values.Where(trail => trail.Changed)];
        }
    }

    public Trail? Of(StepId step)
    {
        lock (_trails)
            return _trails.GetValueOrDefault(step);
    }

    public void Apply(Entry entry)
    {
        lock (_trails)
            Fold(entry);
    }

    /// <summary>The name of the change that is open, or of the one that would come next.</summary>
    public string TokenOf(Step step) => Of(step.Id)?.Open?.Token ?? NewToken(step.Id);

    public string? RunOf(Step step) => Of(step.Id)?.Open?.Id;

    public string NewToken(StepId step)
    {
        var name = $"{_id}\n{step}\n{(Of(step)?.Generation ?? 0) + 1}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(name)))[..40];
    }

    public void Keep(Step step, string name, string value) => _shownOnly[(step.Id, name)] = value;

    public string? Kept(Step step, string name) => _shownOnly.GetValueOrDefault((step.Id, name)) ?? Of(step.Id)?.Kept(name);

    public string Fingerprint(Secret secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(secret.Reveal())))[..16];

    public bool CallsFor(Effect effect)
    {
        var met = effect.MetBy.Append(effect).Max(step => Of(step.Id)?.FinishedSince ?? 0);
        return effect.Because.Any(step => Of(step.Id)?.BegunAt > met);
    }

    private void Fold(Entry entry)
    {
        _entries++;
        switch (entry.Kind)
        {
            case "journal":
                (_id, _key) = (entry.Id ?? "", Convert.FromBase64String(entry.Key ?? ""));
                break;
            case "run":
                (LastRun, Ended) = (entry, false);
                break;
            case "ended":
                Ended = true;
                break;
            case "begun":
                Trail(entry.Step).Begin(entry, _entries);
                break;
            case "kept":
                Trail(entry.Step).Keep(entry);
                break;
            case "done":
                Trail(entry.Step).Done(entry);
                break;
            case "failed":
                Trail(entry.Step).Failed();
                break;
            case "undone":
                Trail(entry.Step).Undone();
                break;
            default:
                throw new JsonException($"unknown entry \"{entry.Kind}\"");
        }
    }

    private Trail Trail(StepId step) => _trails.TryGetValue(step, out var known) ? known : _trails[step] = new(step);
}
