using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OriginScript.Engine;

/// <summary>
/// What was begun and what was done, on disk before and after each change. Entries that come at the same time share one flush, so that two hundred hosts
/// do not queue for the disk.
/// </summary>
public sealed class Journal : IRecords, IAsyncDisposable
{
    private readonly BlockingCollection<(Entry Entry, TaskCompletionSource Written)> _queue = [];
    private readonly IJournalFile _file;
    private readonly string _name;
    private readonly TimeProvider _clock;
    private readonly Task _writer;
    private Exception? _broken;
    private string _run = "";

    private Journal(IJournalFile file, string name, Records records, TimeProvider clock)
    {
        (_file, _name, Records, _clock) = (file, name, records, clock);
        _writer = Task.Factory.StartNew(WriteAll, TaskCreationOptions.LongRunning);
    }

    internal Records Records { get; }

    /// <summary>When the last run began; null: there was none.</summary>
    public DateTimeOffset? LastRun => Records.LastRun?.At;

    /// <summary>Whether the last run was cut off or failed, so that a new run takes it up.</summary>
    public bool Interrupted => !Records.Ended;

    /// <summary>The steps with changes that undo can take back.</summary>
    public IReadOnlyList<StepId> Changed => [.. Records.Changes.Select(trail => trail.Step)];

    /// <summary>How many steps have changes that undo can take back.</summary>
    public int Changes => Records.Changes.Count;

    /// <summary>Changes of earlier runs whose step the recipe does not have any more, on one host or on all.</summary>
    public IReadOnlyList<StepId> StrangersTo(Recipe recipe, string? only = null) => Strangers.Of(Records, recipe, only);

    /// <summary>Opens a journal, cutting off a torn last line.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="name">What messages call it: its path.</param>
    /// <param name="clock">Where the times of entries come from.</param>
    /// <exception cref="OriginException">A line cannot be read.</exception>
    public static Journal Open(IJournalFile file, string name, TimeProvider clock)
    {
        var bytes = file.ReadAll();
        var (records, whole) = JournalReader.Read(bytes, name);
        if (whole < bytes.Length)
            file.Truncate(whole);
        return new(file, name, records, clock);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _writer.ConfigureAwait(false);
        _file.Dispose();
        _queue.Dispose();
    }

    string IRecords.TokenOf(Step step) => Records.TokenOf(step);

    string? IRecords.RunOf(Step step) => Records.RunOf(step);

    string? IRecords.Kept(Step step, string name) => Records.Of(step.Id)?.Kept(name);

    bool IRecords.CallsFor(Effect effect) => Records.CallsFor(effect);

    string IRecords.Fingerprint(Secret secret) => Records.Fingerprint(secret);

    void IRecords.Keep(Step step, string name, string value) =>
        Write(Entry.About("kept", step.Id) with { Name = name, Value = value }).GetAwaiter().GetResult();

    internal async Task BeginRun(string id, string by)
    {
        _run = id;
        if (Records.LastRun is null)
            await Write(new("journal") { Id = Guid.NewGuid().ToString("n"), Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) }).ConfigureAwait(false);
        await Write(new("run") { Id = id, By = by }).ConfigureAwait(false);
    }

    internal Task EndRun(string id) => Write(new("ended") { Id = id });

    /// <summary>Says what is about to be taken back, under the token of the change itself.</summary>
    internal Task BeginUndo(Step step, object? before, object? want) =>
        Write(Entry.About("begun", step.Id) with { Id = _run, Token = Records.Of(step.Id)?.LastToken, Before = StateJson.Of(before), Want = StateJson.Of(want) });

    /// <summary>Says what is about to be written. The same want as an open change's goes on under its token.</summary>
    internal Task Begin(Step step, object? before, object? want)
    {
        var open = Records.Of(step.Id)?.Open;
        var wanted = StateJson.Of(want);
        var again = open is not null && Same(open.Want, wanted);
        var (token, run) = again ? (open!.Token, open.Id) : (Records.NewToken(step.Id), _run);
        return Write(Entry.About("begun", step.Id) with { Id = run, Token = token, Before = StateJson.Of(before), Want = wanted });
    }

    internal Task Done(Step step, object? after, string? identity = null) =>
        Write(Entry.About("done", step.Id) with { After = StateJson.Of(after), Identity = identity });

    /// <summary>Says that an open change was refused and nothing was changed, so that it is neither taken up again nor undone.</summary>
    internal Task Failed(Step step) => Write(Entry.About("failed", step.Id));

    internal Task Undone(StepId step) => Write(Entry.About("undone", step));

    internal static bool Same(System.Text.Json.JsonElement? one, System.Text.Json.JsonElement? other) =>
        one?.GetRawText() == other?.GetRawText();

    private Task Write(Entry entry)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add((entry with { At = _clock.GetUtcNow() }, written));
        return written.Task;
    }

    private void WriteAll()
    {
        var batch = new List<(Entry Entry, TaskCompletionSource Written)>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (_queue.TryTake(out var more))
                batch.Add(more);
            Flush(batch);
            batch.Clear();
        }
    }

    private void Flush(List<(Entry Entry, TaskCompletionSource Written)> batch)
    {
        try
        {
            if (_broken is not null)
                throw _broken;
            _file.Append([.. batch.SelectMany(item => item.Entry.ToLine())]);
            foreach (var (entry, _) in batch)
                Records.Apply(entry);
            batch.ForEach(item => item.Written.SetResult());
        }
        catch (Exception e)
        {
            _broken ??= e is IOException or UnauthorizedAccessException
                ? new OriginException($"The journal {_name} cannot be written: {e.Message} What was done is done; make room and run again.", e)
                : e;
            batch.ForEach(item => item.Written.SetException(_broken));
        }
    }
}
