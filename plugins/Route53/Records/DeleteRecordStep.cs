namespace OriginScript.Route53;

/// <summary>Deletes a record set exactly as it was read.</summary>
internal sealed class DeleteRecordStep : Step<RecordState>
{
    private readonly RecordToDelete _record;

    public DeleteRecordStep(RecordToDelete gone)
        : this(gone.Normalize(), new RecordName(ZoneReference.Normalize(gone.Zone), gone.Name).Key) { }

    private DeleteRecordStep(RecordToDelete gone, string name)
        : base(
            new("", "route53:record:delete", $"{name}/{gone.Type}/{gone.Value}".TrimEnd('/') + (gone.InPrivateZone ? "/private" : "")),
            [.. ToArguments(gone)]
        ) => _record = gone;

    public override Type Port => typeof(IZones);

    // Without a type it is whatever record has the name.
    public override Text? Resource =>
        _record.Type is null ? null : (Text)RecordName.Describe(new RecordName(_record.Zone, _record.Name).Key, _record.Type, _record.InPrivateZone);

    protected override RecordState? Want(Run run) => null;

    protected override async Task<RecordState?> Read(Run run)
    {
        var zones = run.Get<IZones>();
        var zone = await GetZone(run);
        var name = DnsName.Parse(_record.Name, zone.Name);
        if (_record.Type is { } type)
            run.PublishResource(RecordName.Describe(name.ToString(), type, _record.InPrivateZone));
        var found = await zones
            .ListRecords(zone, name, run.Cancel)
            .TakeWhile(record => record.Name == name)
            .Where(record =>
                (_record.Type ?? record.Type) == record.Type
                && (_record.Value is null || record.Values.Contains(RecordValue.NormalizeIfValid(record.Type, _record.Value)))
            )
            .ToListAsync(run.Cancel);
        return found switch
        {
            [] => null,
            [var only] => new(only.Type, only.Values, only.Ttl, Special: only.Special),
            _ => new(string.Join(" and ", found.Select(record => record.Type)), Values.None, 0),
        };
    }

    protected override Task Write(Run run, RecordState? now, RecordState want) => ReplaceRecord(run, want.Type, new(now, want));

    protected override Task Delete(Run run, RecordState now) => ReplaceRecord(run, now.Type, new(now, null));

    protected override string? Refuse(RecordState? now, RecordState? want) =>
        now switch
        {
            { Special: { } special } => $"{_record.Name} {now.Type} is {special}, which this plugin does not manage: delete it where it was created.",
            { Values.Count: 0 } => $"{_record.Name} has {now.Type} records: specify the type of the one to delete.",
            { Values.Count: > 1 } when _record.Value is not null && want is null =>
                $"{_record.Name} {now.Type} has more values than {_record.Value}: omit the value to delete {now.Values} together.",
            _ => null,
        };

    private static IEnumerable<Text> ToArguments(RecordToDelete gone)
    {
        yield return gone.Zone;
        yield return gone.Name;
        if (gone.Type is not null || gone.Value is not null)
            yield return gone.Type ?? "";
        if (gone.Value is not null)
            yield return gone.Value;
        if (gone.InPrivateZone)
            yield return "--private";
    }

    private async Task<DnsZone> GetZone(Run run) =>
        (await run.Get<IZones>().ListZones(run.Cancel)).GetByNameOrId(_record.Zone, _record.InPrivateZone);

    private async Task ReplaceRecord(Run run, string type, Replacement replacement)
    {
        var zone = await GetZone(run);
        await run.Get<IZones>().ReplaceRecord(new(zone, DnsName.Parse(_record.Name, zone.Name), type), replacement, run.Cancel);
    }
}
