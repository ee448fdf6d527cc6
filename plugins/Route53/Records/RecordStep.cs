namespace OriginScript.Route53;

/// <summary>Creates or replaces a record set and waits until every name server has it.</summary>
internal sealed class RecordStep : Step<RecordState>
{
    public const string Task = "route53:record:create";

    // The checkpoint of a write for later reads: the change's id, or this marker while the id is unknown.
    private const string ChangeIdCheckpoint = "change";
    private const string RequestedMarker = "asked";

    private readonly RecordSpec _spec;
    private readonly string _type;
    private readonly IReadOnlyList<Text> _values;

    public RecordStep(string host, RecordSpec wanted)
        : base(new(host, Task, StepKey(wanted)), [wanted.Zone, wanted.Name, RecordType.Parse(wanted.Type), .. wanted.Values, .. ToOptions(wanted)])
    {
        _spec = wanted;
        _type = RecordType.Parse(wanted.Type);
        _values = [.. wanted.Values.Select(value => value.Outputs.Any() ? value : RecordValue.Normalize(_type, value.ToString()))];
        if (wanted.Ttl < 0)
            throw new RecipeException($"The TTL of {wanted.Name} is {wanted.Ttl}: use a number of seconds that is 0 or greater.");
        ConsistencyDelay = TimeSpan.FromSeconds(5);
    }

    public override Type Port => typeof(IZones);

    protected override RecordState Want(Run run) => new(_type, Values.Sorted(_values.Select(value => run[value])), _spec.Ttl);

    protected override async Task<RecordState?> Read(Run run)
    {
        if (await run.Get<IZones>().FindRecord(await GetRecordKey(run), run.Cancel) is not { } found)
            return null;
        return new(_type, found.Values, found.Ttl, await IsInSync(run), found.Special);
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

    protected override string? Refuse(RecordState? now, RecordState? want)
    {
        if (now?.Special is { } special)
            return $"{_spec.Name} {_type} is {special}, which this plugin does not manage: delete it first, or use another name.";
        return now is null || want is null || _spec.ReplacesExisting || now.HasSameContentAs(want)
            ? null
            : $"{_spec.Name} has \"{now}\", not \"{want}\": add --upsert to replace it, or delete it first.";
    }

    private static string StepKey(RecordSpec wanted)
    {
        var name = wanted.Zone.Outputs.Any() ? DnsName.Parse(wanted.Name) : DnsName.Parse(wanted.Name, DnsName.Parse(wanted.Zone.ToString()));
        return $"{name}/{RecordType.Parse(wanted.Type)}";
    }

    private static IEnumerable<Text> ToOptions(RecordSpec wanted)
    {
        if (wanted.Ttl != RecordSpec.DefaultTtl)
            yield return $"--ttl={wanted.Ttl}";
        if (!wanted.WaitsForSync)
            yield return "--no-wait";
        if (wanted.InPrivateZone)
            yield return "--private";
    }

    private async Task<RecordKey> GetRecordKey(Run run)
    {
        var zone = (await run.Get<IZones>().ListZones(run.Cancel)).GetByNameOrId(run[_spec.Zone], _spec.InPrivateZone);
        return new(zone, DnsName.Parse(_spec.Name, zone.Name), _type);
    }

    private async Task<bool> IsInSync(Run run) => run.Checkpoint(ChangeIdCheckpoint) switch
    {
        null => true,
        RequestedMarker => false,
        var change => await run.Get<IZones>().IsInSync(change, run.Cancel),
    };
}
