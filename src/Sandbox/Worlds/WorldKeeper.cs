using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;

namespace OriginScript.Sandbox.Worlds;

/// <summary>Holds the current world, and replaces it only after the next one is on disk.</summary>
internal sealed class WorldKeeper(WorldFile file)
{
    private readonly Lock _writing = new();
    private volatile World _current = file.Open();

    /// <summary>Told of each new world, in their order, once it is on disk.</summary>
    public Action<World>? Changed { get; set; }

    public World Current => _current;

    public XElement Carry(Request request, Moment moment)
    {
        if (!request.Writes)
        {
            return request.Effect(new Draft(_current, moment));
        }

        lock (_writing)
        {
            var draft = new Draft(_current, moment);
            var answer = request.Effect(draft);
            if (draft.World != _current)
            {
                file.Save(draft.World);
                _current = draft.World;
                Changed?.Invoke(draft.World);
            }

            return answer;
        }
    }
}
