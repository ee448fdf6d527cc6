using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // The console's home.

/// <summary>
/// Standard input, opened when first read, since most commands ask nothing. Read from the file itself where there is one: the console class would take the
/// terminal over and send escape codes.
/// </summary>
internal sealed class StandardInput : TextReader
{
    private readonly Lazy<StreamReader> _reader = new(() => new(Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    public override string? ReadLine() => _reader.Value.ReadLine();

    public override int Read() => _reader.Value.Read();

    public override int Peek() => _reader.Value.Peek();

    private static Stream Open() => OperatingSystem.IsWindows()
        ? Console.OpenStandardInput()
        : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 1);
}
