using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OriginScript.Engine;

/// <summary>
/// Records what was begun and what was done, on disk before and after each change. Entries that arrive at the same time share one flush, so that two
/// hundred hosts do not queue for the disk.
/// </summary>
internal sealed class Journal : IStepJournal, IAsyncDisposable
{
    private readonly BlockingCollection<(JournalEntry Entry, TaskCompletionSource Written)> _queue = [];
    private readonly IJournalFile _file;
    private readonly string _name;
    private readonly TimeProvider _clock;
    private readonly Lazy<Task> _writeLoop;
    private Exception? _failure;
    private string _runId = "";
    private JournalHead _written;

    private Journal(IJournalFile file, string name, (JournalState State, JournalHead Read) content, TimeProvider clock)
    {
        (_file, _name, _clock) = (file, name, clock);
        (State, _written) = content;

        // A journal that is only read needs no thread.
        _writeLoop = new(() => Task.Factory.StartNew(WriteAll, TaskCreationOptions.LongRunning));
    }

    internal JournalState State { get; }

    /// <summary>When the last run started; null: there was none.</summary>
    public DateTimeOffset? LastRunStarted => State.LastRun?.Timestamp;

    /// <summary>How the last run ended.</summary>
    public RunStatus LastRunStatus => State.LastRunStatus;

    /// <summary>The steps with changes that can be undone.</summary>
    public IReadOnlyList<StepId> ChangedSteps => [.. State.Changes.Select(trail => trail.Step)];

    /// <summary>How many steps have changes that can be undone.</summary>
    public int ChangeCount => State.Changes.Count;

    /// <summary>Changes of earlier runs whose step is no longer in the recipe, on one host or on all.</summary>
    public IReadOnlyList<StepId> FindOrphanedChanges(Recipe recipe, string? only = null) => OrphanedChanges.Find(State, recipe, only);

    /// <summary>Opens a journal and removes an incomplete last line.</summary>
    /// <param name="file">Its storage.</param>
    /// <param name="name">Its name in messages: the path.</param>
    /// <param name="clock">The source of the entries' timestamps.</param>
    /// <exception cref="OriginException">It is damaged; the file is closed.</exception>
    public static Journal Open(IJournalFile file, string name, TimeProvider clock)
    {
        try
        {
            var bytes = file.ReadAll();
            var content = JournalReader.Read(bytes, file.ReadHead(), name);
            if (content.Read.Length < bytes?.Length)
                file.Truncate(content.Read.Length);
            return new(file, name, content, clock);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        if (_writeLoop.IsValueCreated)
            await _writeLoop.Value.ConfigureAwait(false);
        _file.Dispose();
        _queue.Dispose();
    }

    string IStepJournal.GetToken(Step step) => State.GetToken(step);

    string? IStepJournal.GetRunId(Step step) => State.GetRunId(step);

    string? IStepJournal.GetIdentity(Step step) => State.GetIdentity(step);

    string? IStepJournal.GetCheckpoint(Step step, string name) => State.Find(step.Id)?.GetCheckpoint(name);

    bool IStepJournal.IsTriggered(Effect effect) => State.IsTriggered(effect);

    bool IStepJournal.IsOwnState(Step step, object state) => State.IsOwnState(step, state);

    string IStepJournal.Fingerprint(Secret secret) => State.Fingerprint(secret);

    void IStepJournal.SaveCheckpoint(Step step, string name, string value) =>
        Write(JournalEntry.ForStep("kept", step.Id) with { Name = name, Value = value }).GetAwaiter().GetResult();

    internal async Task BeginRun(string id, string by, JournalTarget? target = null)
    {
        _runId = id;
        if (State.LastRun is null)
            await Write(
                    new("journal")
                    {
                        Format = JournalReader.Format,
                        Id = Guid.NewGuid().ToString("n"),
                        FingerprintKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                    }
                )
                .ConfigureAwait(false);
        await Write(
                new("run")
                {
                    Id = id,
                    Owner = by,
                    Target = target ?? new(),
                }
            )
            .ConfigureAwait(false);
    }

    internal Task EndRun(string id, bool succeeded = true) => Write(new("ended") { Id = id, Value = succeeded ? null : JournalEntry.FailedRun });

    /// <summary>Records what is about to be undone, under the token of the original change.</summary>
    internal Task BeginUndo(Step step, StepOrigin origin, object? before, object? want) =>
        Write(CreateBegun(step, origin, before, want) with { Id = _runId, Token = State.Find(step.Id)?.LastToken });

    /// <summary>Records what is about to be written. If an open change has the same wanted state, its token is reused.</summary>
    internal Task BeginChange(Step step, StepOrigin origin, object? before, object? want)
    {
        var open = State.Find(step.Id)?.OpenChange;
        var begun = CreateBegun(step, origin, before, want);
        var again = open is not null && AreEqual(open.Want, begun.Want);
        var (token, run) = again ? (open!.Token, open.Id) : (State.CreateToken(step.Id), _runId);
        return Write(begun with { Id = run, Token = token });
    }

    internal Task MarkDone(Step step, object? after, string? identity = null) =>
        Write(
            JournalEntry.ForStep("done", step.Id) with
            {
                After = StateJson.ToJson(after),
                Shape = StateShape.GetVersion(step.StateType),
                Identity = identity,
            }
        );

    /// <summary>Records that an open change was refused and nothing was changed, so that it is neither resumed nor undone.</summary>
    internal Task MarkFailed(Step step) => Write(JournalEntry.ForStep("failed", step.Id));

    internal Task MarkUndone(StepId step) => Write(JournalEntry.ForStep("undone", step));

    internal static bool AreEqual(System.Text.Json.JsonElement? one, System.Text.Json.JsonElement? other) => one?.GetRawText() == other?.GetRawText();

    private static JournalEntry CreateBegun(Step step, StepOrigin origin, object? before, object? want) =>
        JournalEntry.ForStep("begun", step.Id) with
        {
            Origin = origin,
            Before = StateJson.ToJson(before),
            Want = StateJson.ToJson(want),
            Shape = StateShape.GetVersion(step.StateType),
        };

    private Task Write(JournalEntry entry)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = _writeLoop.Value;
        _queue.Add((entry with { Timestamp = _clock.GetUtcNow() }, written));
        return written.Task;
    }

    private void WriteAll()
    {
        var batch = new List<(JournalEntry Entry, TaskCompletionSource Written)>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (_queue.TryTake(out var more))
                batch.Add(more);
            Flush(batch);
            batch.Clear();
        }
    }

    private (byte[] Lines, JournalHead Head) Seal(List<(JournalEntry Entry, TaskCompletionSource Written)> batch)
    {
        var lines = new List<byte>();
        var head = _written;
        foreach (var (entry, _) in batch)
        {
            var (line, sum) = JournalChain.Append(entry.ToJson(), head.Sum);
            lines.AddRange(line);
            head = new(head.Lines + 1, head.Length + line.Length, sum);
        }

        return ([.. lines], head);
    }

    private void Flush(List<(JournalEntry Entry, TaskCompletionSource Written)> batch)
    {
        try
        {
            if (_failure is not null)
                throw _failure;
            var (lines, head) = Seal(batch);
            _file.Append(lines);
            _file.WriteHead(head.ToBytes());
            _written = head;
            foreach (var (entry, _) in batch)
                State.Apply(entry);
            batch.ForEach(item => item.Written.SetResult());
        }
        catch (Exception e)
        {
            _failure ??= e is IOException or UnauthorizedAccessException
                ? new OriginException(
                    $"The journal {_name} cannot be written: {e.Message} Changes already made are kept. Free some space and run again.",
                    e
                )
                : e;
            batch.ForEach(item => item.Written.SetException(_failure));
        }
    }
}
