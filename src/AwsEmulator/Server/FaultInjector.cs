using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>
/// Numbers the calls of one server and selects the fault to inject into each. Of one action, "every Nth call" never hits two calls in a row: a client that
/// reads N times between two attempts would otherwise meet the fault each time, which no service does.
/// </summary>
internal sealed class FaultInjector(Faults faults)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, int> _byAction = [];
    private readonly HashSet<string> _hitLast = [];
    private int _calls;
    private int _writes;

    public (SandboxCall Call, InjectedFault Fate) RegisterCall(string service, ApiRequest request)
    {
        lock (_counting)
        {
            var call = new SandboxCall(++_calls, service, request.Action, request.Writes);
            var write = request.Writes ? ++_writes : 0;
            var turn = _byAction[call.Action] = _byAction.GetValueOrDefault(call.Action) + 1;
            return (call, SelectFault(faults.Triggers.FirstOrDefault(trigger => Matches(trigger, (call, write, turn))), call.Action));
        }
    }

    private InjectedFault SelectFault(FaultTrigger? trigger, string action)
    {
        if (trigger is null || (trigger.Every > 1 && _hitLast.Contains(action)))
        {
            _hitLast.Remove(action);
            return InjectedFault.None;
        }

        _hitLast.Add(action);
        return trigger.Fault;
    }

    private static bool Matches(FaultTrigger trigger, (SandboxCall Call, int Write, int Turn) at)
    {
        if (trigger.Action is { } action)
            return at.Turn == 1 && at.Call.Action == action;

        var count = trigger.Fault == InjectedFault.ResponseLost ? at.Write : at.Call.Number;
        return count > 0 && count % trigger.Every == 0;
    }
}
