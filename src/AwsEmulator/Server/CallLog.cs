using System.Text;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>One line for each call: time, service, action, <c>reads</c> or <c>writes</c>, answer.</summary>
internal sealed class CallLog(WorldFolder folder, TextWriter? also) : IDisposable
{
    private readonly Lock _writing = new();
    private readonly FileStream _file = new(folder.Calls, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public void Add(DateTimeOffset now, SandboxCall call, bool lost)
    {
        var words = string.Join(
            ' ',
            (
                (string?[])
                    [
                        AwsXml.FormatTime(now),
                        call.Service,
                        call.Action,
                        call.Writes ? "writes" : "reads",
                        $"{call.Status}",
                        call.Code,
                        lost ? "lost" : null,
                    ]
            ).Where(word => word is not null)
        );

        lock (_writing)
        {
            _file.Write(Encoding.UTF8.GetBytes(words + "\n"));
            also?.WriteLine(words);
        }
    }

    public void Dispose() => _file.Dispose();
}
