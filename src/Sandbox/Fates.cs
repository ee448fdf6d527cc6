using OriginScript.Sandbox.Protocol;

namespace OriginScript.Sandbox;

/// <summary>Numbers the calls of one server and says which of them meet a fault.</summary>
internal sealed class Fates(Faults faults)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, int> _byAction = [];
    private int _calls;
    private int _writes;

    public (SandboxCall Call, Fate Fate) Next(string service, Request request)
    {
        lock (_counting)
        {
            var call = new SandboxCall(++_calls, service, request.Action, request.Writes);
            var write = request.Writes ? ++_writes : 0;
            var turn = _byAction[call.Action] = _byAction.GetValueOrDefault(call.Action) + 1;
            return (call, faults.Triggers.FirstOrDefault(trigger => Hits(trigger, (call, write, turn)))?.Fate ?? Fate.None);
        }
    }

    private static bool Hits(Trigger trigger, (SandboxCall Call, int Write, int Turn) at)
    {
        if (trigger.Action is { } action)
        {
            return at.Turn == 1 && at.Call.Action == action;
        }

        var count = trigger.Fate == Fate.Lost ? at.Write : at.Call.Number;
        return count > 0 && count % trigger.Every == 0;
    }
}
