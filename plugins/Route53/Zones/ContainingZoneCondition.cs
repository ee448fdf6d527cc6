namespace OriginScript.Route53;

/// <summary>Looks up the public zone that contains a name and publishes the name of the zone.</summary>
internal sealed class ContainingZoneCondition : Condition<ContainingZoneCondition.ContainingZoneState>
{
    private readonly DnsName _name;
    private readonly Output _zone;

    public ContainingZoneCondition(string host, DnsName name, Output zone)
        : base(new(host, "route53:zone:contains", name.ToString()), name.ToString())
    {
        (_name, _zone) = (name, zone);
        Provides = [zone];
    }

    public override Type Port => typeof(IZones);

    protected override ContainingZoneState Want(Run run) => new(_name.ToString());

    protected override async Task<ContainingZoneState?> Read(Run run)
    {
        if ((await run.Get<IZones>().ListZones(run.Cancel)).FindContaining(_name, isPrivate: false) is not [var longest, ..])
            return null;
        run.Publish(_zone, longest.Name.ToString());
        return new(_name.ToString());
    }

    protected override string? Refuse(ContainingZoneState? now, ContainingZoneState want) =>
        now is null
            ? $"No public zone of the account contains {_name}: use a name in one that `origin route53:zone:list` lists, or create the zone first."
            : null;

    internal sealed record ContainingZoneState(string Name)
    {
        public override string ToString() => $"a public zone contains {Name}";
    }
}
