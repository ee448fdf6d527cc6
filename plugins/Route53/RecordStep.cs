namespace OriginScript.Route53;

/// <summary>Brings a record set about and waits until every name server has it.</summary>
internal sealed class RecordStep : Step<RecordState>
{
    public const string Task = "route53:record:create";

    // What a write keeps for the reads after it: the change's id, or this word while nobody knows it.
    private const string Change = "change";
    private const string Asked = "asked";

    private readonly RecordWanted _wanted;
    private readonly string _type;
    private readonly IReadOnlyList<Text> _values;

    public RecordStep(string host, RecordWanted wanted)
        : base(new(host, Task, Key(wanted)), [wanted.Zone, wanted.Name, RecordType.Written(wanted.Type), .. wanted.Values, .. Options(wanted)])
    {
        _wanted = wanted;
        _type = RecordType.Written(wanted.Type);
        _values = [.. wanted.Values.Select(value => value.Laters.Any() ? value : RecordValue.Written(_type, value.ToString()))];
        if (wanted.Ttl < 0)
            throw new RecipeException($"The TTL of {wanted.Name} is {wanted.Ttl}: write a number of seconds from 0 on.");
        Lag = TimeSpan.FromSeconds(5);
    }

    public override Type Port => typeof(IZones);

    protected override RecordState Want(Run run) => new(_type, Values.Sorted(_values.Select(value => run[value])), _wanted.Ttl);

    protected override async Task<RecordState?> Read(Run run)
    {
        if (await run.Get<IZones>().Find(await At(run), run.Cancel) is not { } found)
            return null;
        return new(_type, found.Values, found.Ttl, await IsInSync(run), found.Special);
    }

    protected override async Task Write(Run run, RecordState? now, RecordState want)
    {
        if (now is not null && now.Says(want) && run.Kept(Change) is not (null or Asked))
            return;
        if (_wanted.Everywhere)
            run.Keep(Change, Asked);
        var change = await run.Get<IZones>().Replace(await At(run), new(now, want), run.Cancel);
        if (_wanted.Everywhere)
            run.Keep(Change, change);
    }

    protected override async Task Delete(Run run, RecordState now) =>
        await run.Get<IZones>().Replace(await At(run), new(now, null), run.Cancel);

    protected override string? Refuse(RecordState? now, RecordState? want)
    {
        if (now?.Special is { } special)
            return $"{_wanted.Name} {_type} is {special}, which this plugin leaves alone: delete it first, or write another name.";
        return now is null || want is null || _wanted.Replaces || now.Says(want)
            ? null
            : $"{_wanted.Name} has \"{now}\" already, and not \"{want}\": add --upsert to replace it, or delete it first.";
    }

    private static string Key(RecordWanted wanted)
    {
        var name = wanted.Zone.Laters.Any() ? DnsName.Written(wanted.Name) : DnsName.Written(wanted.Name, DnsName.Written(wanted.Zone.ToString()));
        return $"{name}/{RecordType.Written(wanted.Type)}";
    }

    private static IEnumerable<Text> Options(RecordWanted wanted)
    {
        if (wanted.Ttl != RecordWanted.UsualTtl)
            yield return $"--ttl={wanted.Ttl}";
        if (!wanted.Everywhere)
            yield return "--no-wait";
        if (wanted.InPrivateZone)
            yield return "--private";
    }

    private async Task<RecordKey> At(Run run)
    {
        var zone = (await run.Get<IZones>().All(run.Cancel)).Named(run[_wanted.Zone], _wanted.InPrivateZone);
        return new(zone, DnsName.Written(_wanted.Name, zone.Name), _type);
    }

    private async Task<bool> IsInSync(Run run) => run.Kept(Change) switch
    {
        null => true,
        Asked => false,
        var change => await run.Get<IZones>().IsInSync(change, run.Cancel),
    };
}
