namespace OriginScript.Route53;

/// <summary>Takes a record set away, exactly as it was read.</summary>
internal sealed class AbsentRecordStep : Step<RecordState>
{
    private readonly AbsentRecord _gone;

    public AbsentRecordStep(AbsentRecord gone)
        : base(new("", "route53:record:delete", $"{gone.Name}.{gone.Zone}/{gone.Type}/{gone.Value}".TrimEnd('/')), [.. Words(gone)]) => _gone = gone;

    public override Type Port => typeof(IZones);

    protected override RecordState? Want(Run run) => null;

    protected override async Task<RecordState?> Read(Run run)
    {
        var zones = run.Get<IZones>();
        var zone = await Zone(run);
        var name = DnsName.Written(_gone.Name, zone.Name);
        var found = await zones.Records(zone, name, run.Cancel)
            .TakeWhile(record => record.Name == name)
            .Where(record => (_gone.Type ?? record.Type) == record.Type && (_gone.Value is null || record.Values.Any(IsMeant)))
            .ToListAsync(run.Cancel);
        return found switch
        {
            [] => null,
            [var only] => new(only.Type, only.Values, only.Ttl, Special: only.Special),
            _ => new(string.Join(" and ", found.Select(record => record.Type)), Values.None, 0),
        };
    }

    protected override Task Write(Run run, RecordState? now, RecordState want) => Replace(run, want.Type, new(now, want));

    protected override Task Delete(Run run, RecordState now) => Replace(run, now.Type, new(now, null));

    protected override string? Refuse(RecordState? now, RecordState? want) => now switch
    {
        { Special: { } special } => $"{_gone.Name} {now.Type} is {special}, which this plugin leaves alone: delete it where it was made.",
        { Values.Count: 0 } => $"{_gone.Name} has {now.Type} records: name the type of the one to delete.",
        { Values.Count: > 1 } when _gone.Value is not null && want is null =>
            $"{_gone.Name} {now.Type} has more values than {_gone.Value}: leave the value out to delete {now.Values} together.",
        _ => null,
    };

    private static IEnumerable<Text> Words(AbsentRecord gone) =>
        new[] { gone.Zone, gone.Name, gone.Type, gone.Value }.OfType<string>().Select(word => (Text)word);

    // Without the quotes of a text and the final dot of a name as well.
    private bool IsMeant(string value) => value == _gone.Value || value.Trim('"') == _gone.Value || value.TrimEnd('.') == _gone.Value;

    private async Task<Zone> Zone(Run run) => (await run.Get<IZones>().All(run.Cancel)).Named(_gone.Zone, _gone.InPrivateZone);

    private async Task Replace(Run run, string type, Replacement replacement)
    {
        var zone = await Zone(run);
        await run.Get<IZones>().Replace(new(zone, DnsName.Written(_gone.Name, zone.Name), type), replacement, run.Cancel);
    }
}
