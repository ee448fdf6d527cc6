using System.Globalization;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// Large standard input: it goes as it is over a second channel of the same connection into a file without a name, which the shell alone holds open. Whatever
/// becomes of the connection, the file is gone with the shell. SFTP would take a further connection, and a long command line would pass through the shell's parser.
/// </summary>
internal static class SshUpload
{
    /// <summary>Up to so many bytes the command itself carries it.</summary>
    public const int Least = 256 * 1024;

    private const int Descriptor = 9;

    // Not a command of the shell waits for the network between the file's making and the loss of its name.
    private static readonly string Open = string.Create(
        CultureInfo.InvariantCulture,
        $"f=$(umask 077; mktemp \"${{TMPDIR:-/tmp}}/origin.XXXXXXXXXX\") && exec {Descriptor}<>\"$f\" && rm -f -- \"$f\" && echo \"/proc/$$/fd/{Descriptor}\"");

    private static readonly string Close = string.Create(CultureInfo.InvariantCulture, $"exec {Descriptor}<&-");

    /// <summary>Runs a line with that input; where there is no place for the input, that is the answer.</summary>
    public static async Task<Answer> Ask(SshWire wire, (string Line, ReadOnlyMemory<byte> Input) asked, CancellationToken cancel)
    {
        var made = await wire.Ask(SshFrame.OfShell(Open), cancel).ConfigureAwait(false);
        if (!made.Succeeded)
            return made;
        try
        {
            var sent = await Send(wire.Client, made.Value, asked.Input, cancel).ConfigureAwait(false);
            return sent.Succeeded ? await wire.Ask(SshFrame.From(Descriptor, asked.Line), cancel).ConfigureAwait(false) : sent;
        }
        finally
        {
            if (wire.IsAlive)
                await wire.Ask(SshFrame.OfShell(Close), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Task<Answer> Send(SshClient client, string file, ReadOnlyMemory<byte> input, CancellationToken cancel) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                using var cat = client.CreateCommand($"exec sh -c {Posix.Quote($"exec cat >{Posix.Quote(file)}")}");
                var ended = cat.ExecuteAsync(cancel);
                using (var stream = cat.CreateInputStream())
                    stream.Write(input.Span);
                ended.GetAwaiter().GetResult();
                return new Answer(cat.ExitStatus ?? throw new SshBrokenException("the connection was closed"), "", cat.Error);
            }
            catch (Exception e) when (e is SshException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                throw new SshBrokenException(e.Message.TrimEnd('.'), e);
            }
        },
        cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
