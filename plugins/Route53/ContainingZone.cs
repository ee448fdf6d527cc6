namespace OriginScript.Route53;

/// <summary>Looks up the public zone that a name belongs to and makes its name known.</summary>
internal sealed class ContainingZone : Condition<ContainingZone.Found>
{
    private readonly DnsName _name;
    private readonly Later _zone;

    public ContainingZone(string host, DnsName name, Later zone)
        : base(new(host, "route53:zone:contains", name.ToString()), name.ToString())
    {
        (_name, _zone) = (name, zone);
        Provides = [zone];
    }

    public override Type Port => typeof(IZones);

    protected override Found Want(Run run) => new(_name.ToString());

    protected override async Task<Found?> Read(Run run)
    {
        if ((await run.Get<IZones>().All(run.Cancel)).Containing(_name, isPrivate: false) is not [var longest, ..])
            return null;
        run.Publish(_zone, longest.Name.ToString());
        return new(_name.ToString());
    }

    protected override string? Refuse(Found? now, Found want) =>
        now is null
            ? $"No public zone of the account contains {_name}: write a name in one that `origin route53:zone:list` shows, or make the zone first."
            : null;

    internal sealed record Found(string Name)
    {
        public override string ToString() => $"a public zone contains {Name}";
    }
}
