using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The processor that measurements hold for.</summary>
internal static class Machine
{
    private const int FirstLeafOfName = unchecked((int)0x80000002);
    private const int LeavesOfName = 3;

    /// <summary>Its name, its cores and the registers that are used of it.</summary>
    public static string Describe()
    {
        int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        string multiplyAdd = X86Base.IsSupported && !Fma.IsSupported ? "without" : "with";
        return $"{Name()}, {Environment.ProcessorCount} cores offered, registers of {bits} bits {multiplyAdd} fused multiply-add, "
            + $"{RuntimeInformation.FrameworkDescription}";
    }

    private static string Name()
    {
        if (!X86Base.IsSupported)
            return RuntimeInformation.ProcessArchitecture.ToString();

        var name = new StringBuilder();
        for (int leaf = 0; leaf < LeavesOfName; leaf++)
        {
            (int a, int b, int c, int d) = X86Base.CpuId(FirstLeafOfName + leaf, 0);
            name.Append(Encoding.ASCII.GetString(MemoryMarshal.AsBytes<int>([a, b, c, d])));
        }

        (int version, _, _, _) = X86Base.CpuId(1, 0);
        int family = ((version >> 8) & 15) + ((version >> 20) & 255), model = ((version >> 4) & 15) + ((version >> 12) & 240);
        return $"{name.ToString().Trim('\0', ' ')} (family {family}, model {model})";
    }
}
