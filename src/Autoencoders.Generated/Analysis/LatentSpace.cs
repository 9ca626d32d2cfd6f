using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Ways through the space of codes, to be decoded point by point. Nothing is allocated.</summary>
public static class LatentSpace
{
    private const int Halvings = 24;
    private const int Strip = 128;

    /// <summary>A point on the straight line between two codes.</summary>
    /// <param name="from">The code at 0.</param>
    /// <param name="to">The code at 1.</param>
    /// <param name="part">Where on the line; below 0 and above 1 beyond its ends.</param>
    /// <param name="code">Receives the point; it may be one of the two codes.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the point overlaps a code by a part.</exception>
    [SkipLocalsInit]
    public static void Interpolate(ReadOnlySpan<float> from, ReadOnlySpan<float> to, float part, Span<float> code)
    {
        RequireSameLength(from, to, code);
        Span<float> memory = stackalloc float[Strip];
        for (int start = 0; start < code.Length; start += Strip)
        {
            // In memory of its own, as the point may be one of the two codes.
            Span<float> share = memory[..Math.Min(Strip, code.Length - start)];
            TensorPrimitives.Multiply(to.Slice(start, share.Length), part, share);
            TensorPrimitives.MultiplyAdd(from.Slice(start, share.Length), 1 - part, share, code[start..]);
        }
    }

    /// <summary>
    /// A point on the arc between two codes (Shoemake 1985): between codes of a normal distribution, which lie near a sphere, it does not
    /// fall toward the mean as the straight line does. Codes of one direction, opposite ones and zero have no such arc: the line is taken.
    /// </summary>
    /// <param name="from">The code at 0.</param>
    /// <param name="to">The code at 1.</param>
    /// <param name="part">Where on the arc: from 0 to 1.</param>
    /// <param name="code">Receives the point; it may be one of the two codes.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, the point overlaps a code by a part, or the part is not from 0 to 1.
    /// </exception>
    public static void InterpolateSpherical(ReadOnlySpan<float> from, ReadOnlySpan<float> to, float part, Span<float> code)
    {
        RequireSameLength(from, to, code);
        if (part is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(part), part, "It is from 0 to 1.");
        double product = 0, fromSquare = 0, toSquare = 0;
        for (int i = 0; i < code.Length; i++)
        {
            product += (double)from[i] * to[i];
            fromSquare += (double)from[i] * from[i];
            toSquare += (double)to[i] * to[i];
        }

        double cosine = Math.Clamp(product / Math.Sqrt(fromSquare * toSquare), -1, 1), sine = Math.Sqrt(1 - (cosine * cosine));
        if (!(sine > 1e-6))
        {
            Interpolate(from, to, part, code);
            return;
        }

        // In the plane of both, the first code lies at (1, 0) and the second one at (cosine, sine).
        (double x, double y) = OnArc(cosine, sine, part);
        double toWeight = y / sine, fromWeight = x - (toWeight * cosine);
        for (int i = 0; i < code.Length; i++)
            code[i] = (float)((fromWeight * from[i]) + (toWeight * to[i]));
    }

    /// <summary>
    /// A point of the unit circle between (1, 0) and another one, by halving the arc until it is as straight as a float can tell: in roots
    /// and quotients, which are the same on every machine, unlike sines.
    /// </summary>
    private static (double X, double Y) OnArc(double cosine, double sine, double part)
    {
        double x0 = 1, y0 = 0, x1 = cosine, y1 = sine;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double x = x0 + x1, y = y0 + y1, length = Math.Sqrt((x * x) + (y * y));
            part *= 2;
            if (part < 1)
            {
                (x1, y1) = (x / length, y / length);
            }
            else
            {
                (x0, y0) = (x / length, y / length);
                part -= 1;
            }
        }
        return (((1 - part) * x0) + (part * x1), ((1 - part) * y0) + (part * y1));
    }

    /// <summary>Codes that differ from one in a single unit, which goes from one value to another in equal steps.</summary>
    /// <param name="code">The code.</param>
    /// <param name="unit">The unit: 0 to the length of the code - 1.</param>
    /// <param name="first">Its value in the first code.</param>
    /// <param name="last">Its value in the last code.</param>
    /// <param name="codes">Receives the codes, row-major: at least two of them, for the network's <c>DecodeBatch</c>.</param>
    /// <exception cref="ArgumentException">There is no such unit, no room for at least two whole codes, or the spans overlap.</exception>
    public static void Traverse(ReadOnlySpan<float> code, int unit, float first, float last, Span<float> codes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, code.Length);
        (int steps, int rest) = Math.DivRem(codes.Length, code.Length);
        if (rest != 0 || steps < 2)
            throw new ArgumentException($"{codes.Length} values are not two or more codes of {code.Length}.", nameof(codes));
        SpanOverlap.Refuse(code, codes, nameof(code), nameof(codes));
        for (int step = 0; step < steps; step++)
        {
            Span<float> row = codes.Slice(step * code.Length, code.Length);
            code.CopyTo(row);
            float part = step / (steps - 1f);
            row[unit] = ((1 - part) * first) + (part * last);
        }
    }

    private static void RequireSameLength(ReadOnlySpan<float> from, ReadOnlySpan<float> to, Span<float> code)
    {
        if (from.Length != to.Length || from.Length != code.Length)
            throw new ArgumentException($"Codes of {from.Length}, {to.Length} and {code.Length} values do not fit together.", nameof(code));
        SpanOverlap.RefusePartial(from, code, nameof(from), nameof(code));
        SpanOverlap.RefusePartial(to, code, nameof(to), nameof(code));
    }
}
