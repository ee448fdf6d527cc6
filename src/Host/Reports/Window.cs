using System.Runtime.InteropServices;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // The console's home.

/// <summary>The size of the terminal's window. On Linux the kernel is asked: the console class would send escape codes first.</summary>
internal static class Window
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const nuint GetWindowSize = 0x5413; // TIOCGWINSZ, asm-generic/ioctls.h

    /// <summary>Columns and lines now, since windows change; 80 and 24 where nobody knows.</summary>
    public static (int Width, int Height) Size
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return Known(Console.WindowWidth, Console.WindowHeight);
            var fd = Console.IsOutputRedirected ? StandardError : StandardOutput;
            return ioctl(fd, GetWindowSize, out var size) == 0 ? Known(size.Columns, size.Rows) : Known(0, 0);
        }
    }

    private static (int Width, int Height) Known(int width, int height) => (width > 0 ? width : 80, height > 0 ? height : 24);

    [DllImport("libc")]
    private static extern int ioctl(int fd, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelWidth;
        public ushort PixelHeight;
    }
}
