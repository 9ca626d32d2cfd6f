using System.Globalization;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Tests;

/// <summary>
/// Committed bits are those of machines with fused multiply-add. Machines without it round differently, and give the same numbers up to that.
/// </summary>
internal static class FusedBits
{
    private const double Rounding = 1e-4;

    public static bool AreExpected => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Compares words of which those of eight hexadecimal digits are the bits of numbers.</summary>
    public static void AssertEqual(string expected, string actual)
    {
        if (AreExpected)
        {
            Assert.Equal(expected, actual);
            return;
        }

        string[] words = expected.Split(' '), others = actual.Split(' ');
        Assert.Equal(words.Length, others.Length);
        foreach ((string word, string other) in words.Zip(others))
        {
            if (Number(word) is { } number && Number(other) is { } found)
                Assert.Equal(number, found, Rounding * Math.Max(1, Math.Abs(number)));
            else
                Assert.Equal(word, other);
        }
    }

    private static double? Number(string word) =>
        word.Length == 8 && uint.TryParse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint bits)
            ? BitConverter.UInt32BitsToSingle(bits)
            : null;
}
