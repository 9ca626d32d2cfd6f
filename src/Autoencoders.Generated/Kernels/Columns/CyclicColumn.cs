using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A column of numbers that begin anew behind a period: angles, or NaN for a missing one.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CyclicColumn
{
    private const double Turn = 6.283185307179586;

    /// <summary>The point of a number on the unit circle: its sine, then its cosine; 0 and 0 for a missing one.</summary>
    /// <param name="column">The number.</param>
    /// <param name="point">The point, [2].</param>
    /// <param name="period">The period.</param>
    public static void Encode(ref float column, ref float point, float period)
    {
        Target(ref column, ref point, period);
        PresentValues.Fill(ref point, ref point, 2);
    }

    /// <summary>The same as a target: NaN and NaN for a missing one.</summary>
    /// <param name="column">The number.</param>
    /// <param name="point">The point, [2].</param>
    /// <param name="period">The period.</param>
    public static void Target(ref float column, ref float point, float period)
    {
        double turns = column / (double)period;

        // A number far out of range, which entry points refuse, has no angle that a double tells.
        bool isAngle = turns is >= 0 and < 1e6;
        double angle = isAngle ? (turns - Math.Floor(turns)) * Turn : double.NaN;
        point = isAngle ? (float)Sinusoid.Sine(angle, 0) : float.NaN;
        Unsafe.Add(ref point, 1) = isAngle ? (float)Sinusoid.Sine(angle, 1) : float.NaN;
    }

    /// <summary>The number of a point, which need not lie on the unit circle; 0 for the center.</summary>
    /// <param name="point">The point, [2].</param>
    /// <param name="column">The number: from 0 to below the period.</param>
    /// <param name="period">The period.</param>
    public static void Decode(ref float point, ref float column, float period)
    {
        double turns = Arctangent.Of(point, Unsafe.Add(ref point, 1)) / Turn;
        float value = (float)((turns < 0 ? turns + 1 : turns) * period);

        // Rounded up, the last number is the first one again.
        column = value >= period ? 0f : value;
    }
}
