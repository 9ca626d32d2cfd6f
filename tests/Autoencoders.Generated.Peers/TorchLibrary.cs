using System.Runtime.InteropServices;
using TorchSharp;

namespace Autoencoders.Peers;

/// <summary>TorchSharp's native library, which not every system can load.</summary>
internal static class TorchLibrary
{
    /// <summary>
    /// Loads it before TorchSharp does, which otherwise copies half a gigabyte in search of another one and prints a long trace.
    /// </summary>
    /// <param name="reason">One sentence for the user where it does not load.</param>
    public static bool TryLoad(out string reason)
    {
        reason = "";
        try
        {
            NativeLibrary.Load("torch_cpu", typeof(torch).Assembly, null);
            NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, null);
            return true;
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            // The loader tries several names; the line that tells why is the one that found the file.
            string cause = exception.Message.Split('\n').FirstOrDefault(line => line.Contains("not found (", StringComparison.Ordinal))
                ?? exception.Message.Split('\n')[0];
            reason =
                $"TorchSharp's native library does not load; it needs x64 Linux and the libstdc++ of GCC 13 or newer ({cause.Trim()}).";
            return false;
        }
    }
}
