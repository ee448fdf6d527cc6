namespace OriginScript.Route53;

/// <summary>Creates or replaces a record set and waits until every name server has it.</summary>
internal sealed class RecordStep : Step<RecordState>
{
    public const string Task = "route53:record:create";

    // The checkpoint of a write for later reads: the change's id, or this marker while the id is unknown.
    private const string ChangeIdCheckpoint = "change";
    private const string RequestedMarker = "asked";

    private readonly RecordSpec _spec;

    public RecordStep(string host, RecordSpec wanted)
        : this(wanted.Normalize(), host) { }

    private RecordStep(RecordSpec wanted, string host)
        : base(new(host, Task, StepKey(wanted)), [wanted.Zone, wanted.Name, wanted.Type, .. wanted.Values, .. ToOptions(wanted)])
    {
        _spec = wanted;
        ConsistencyDelay = TimeSpan.FromSeconds(5);
    }

    public override Type Port => typeof(IZones);

    public override bool HasPreconditions => true;

    public override Text Resource => RecordName.Describe(new RecordName(_spec.Zone, _spec.Name).Key, _spec.Type, _spec.InPrivateZone);

    protected override RecordState Want(Run run) =>
        new(_spec.Type, Values.Sorted(_spec.Values.Select(value => RecordValue.NormalizeIfValid(_spec.Type, run[value]))), _spec.Ttl);

    protected override async Task<RecordState?> Read(Run run)
    {
        var key = await GetRecordKey(run);
        run.PublishResource(RecordName.Describe(key.Name.ToString(), _spec.Type, _spec.InPrivateZone));
        if (await run.Get<IZones>().FindRecord(key, run.Cancel) is not { } found)
            return null;
        return new(found.Type, found.Values, found.Ttl, await IsInSync(run), found.Special);
    }

    protected override async Task Write(Run run, RecordState? now, RecordState want)
    {
        if (now is not null && now.HasSameContentAs(want) && run.Checkpoint(ChangeIdCheckpoint) is not (null or RequestedMarker))
            return;
        if (_spec.WaitsForSync)
            run.SaveCheckpoint(ChangeIdCheckpoint, RequestedMarker);
        var change = await run.Get<IZones>().ReplaceRecord(await GetRecordKey(run), new(now, want), run.Cancel);
        if (_spec.WaitsForSync)
            run.SaveCheckpoint(ChangeIdCheckpoint, change);
    }

    protected override async Task Delete(Run run, RecordState now) =>
        await run.Get<IZones>().ReplaceRecord(await GetRecordKey(run), new(now, null), run.Cancel);

    protected override string? Refuse(RecordState? now, RecordState? want) =>
        now switch
        {
            { } other when other.Type != _spec.Type => RecordConflict.Describe(_spec.Name, _spec.Type, other),
            { Special: { } special } =>
                $"{_spec.Name} {_spec.Type} is {special}, which this plugin does not manage: delete it first, or use another name.",
            _ => null,
        };

    // The same judgement while the address of the host is not known yet.
    protected override Task<string?> FindUnmetPrecondition(Run run, RecordState? now) => System.Threading.Tasks.Task.FromResult(Refuse(now, null));

    protected override string? RefuseToReplace(RecordState now, RecordState? want) =>
        want is null || _spec.ReplacesExisting || now.Values.Equals(want.Values)
            ? null
            : $"{_spec.Name} has \"{now}\", not \"{want}\", and this recipe did not write it: add --upsert (in a recipe replace: true) to replace it, or delete it first.";

    private static string StepKey(RecordSpec wanted) =>
        $"{new RecordName(wanted.Zone, wanted.Name).Key}/{wanted.Type}{(wanted.InPrivateZone ? "/private" : "")}";

    private static IEnumerable<Text> ToOptions(RecordSpec wanted)
    {
        if (wanted.Ttl != RecordSpec.DefaultTtl)
            yield return $"--ttl={wanted.Ttl}";
        if (wanted.ReplacesExisting)
            yield return "--upsert";
        if (!wanted.WaitsForSync)
            yield return "--no-wait";
        if (wanted.InPrivateZone)
            yield return "--private";
    }

    private async Task<RecordKey> GetRecordKey(Run run)
    {
        var zone = (await run.Get<IZones>().ListZones(run.Cancel)).GetByNameOrId(run[_spec.Zone], _spec.InPrivateZone);
        return new(zone, DnsName.Parse(_spec.Name, zone.Name), _spec.Type);
    }

    private static async Task<bool> IsInSync(Run run) =>
        run.Checkpoint(ChangeIdCheckpoint) switch
        {
            null => true,
            RequestedMarker => false,
            var change => await run.Get<IZones>().IsInSync(change, run.Cancel),
        };
}
