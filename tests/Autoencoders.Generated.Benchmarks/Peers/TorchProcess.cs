using System.Runtime.InteropServices;
using Autoencoders.Peers;
using TorchSharp;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>PyTorch's native library in this process, at its best.</summary>
internal static partial class TorchProcess
{
    private const int ErrorLevel = 2;
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;
    private const int LargestMapThreshold = 32 << 20;

    /// <summary>Loads the library, stops its warnings and lets it keep its memory.</summary>
    /// <param name="reason">One sentence for the user where it does not load.</param>
    public static bool TryPrepare(out string reason)
    {
        if (!TorchLibrary.TryLoad(out reason))
            return false;

        // Where NNPACK does not know the processor, each convolution of few images writes a warning, which takes longer than itself.
        nint library = NativeLibrary.Load("c10", typeof(torch).Assembly, null);
        Marshal.WriteInt32(NativeLibrary.GetExport(library, "FLAGS_caffe2_log_level"), ErrorLevel);

        // PyTorch allocates each result anew. By default the C library returns large blocks to the system at once, and on virtual machines
        // the page faults of the next call take longer than its convolutions. PyTorch's tuning guide advises another allocator for that.
        _ = SetAllocatorOption(TrimThreshold, int.MaxValue);
        _ = SetAllocatorOption(MapThreshold, LargestMapThreshold);

        if (!OneDnn.IsRight)
            Console.Error.WriteLine("torchsharp: oneDNN's gradients of convolutions are wrong here; backward passes do without it.");
        return true;
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetAllocatorOption(int option, int value);
}
