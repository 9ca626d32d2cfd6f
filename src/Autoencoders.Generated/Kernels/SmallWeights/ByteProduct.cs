using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>The product of rows and a matrix of bytes. It is exact, and so the same on every machine.</summary>
/// <remarks>The memory behind the references is not checked.</remarks>
internal static class ByteProduct
{
    /// <summary>The most inputs whose sums fit into 32 bits, whatever the bytes are.</summary>
    public const int MostInputs = int.MaxValue / (ByteRow.Most * ByteRow.Most);

    /// <summary><c>sums[r, j] = Σ rows[r, i] * weights[i, j]</c></summary>
    public static void Multiply(in ByteOperands operands)
    {
        if (AvxVnni.IsSupported)
            Registers<OffsetDot>(operands);
        else if (Avx2.IsSupported)
            Pairwise(operands);
        else
            Scalars(operands);
    }

    /// <summary>The same with the instructions of AVX2.</summary>
    internal static void Pairwise(in ByteOperands operands)
    {
        if (operands.HasSigns)
            Registers<SignedDot>(operands);
        else
            Registers<PositiveDot>(operands);
    }

    /// <summary>The same in registers of 256 bits.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Registers<TDot>(in ByteOperands operands)
        where TDot : struct, IByteDot
    {
        // The panels stand outside: their weights stay in the first cache for all rows.
        nint output = 0, rows = operands.Places.Length;
        for (; output + BytePanels.Wide <= operands.Outputs; output += BytePanels.Wide)
        {
            nint row = 0;
            for (; row + ByteFourRows.Count <= rows; row += ByteFourRows.Count)
            {
                ByteFourRows.Wide<TDot>(operands, row, output, half: 0);
                ByteFourRows.Wide<TDot>(operands, row, output, half: 1);
            }

            for (; row < rows; row++)
                ByteOneRow.Wide<TDot>(operands, row, output);
        }

        for (; output < operands.Outputs; output += BytePanels.Narrow)
        {
            nint row = 0;
            for (; row + ByteFourRows.Count <= rows; row += ByteFourRows.Count)
                ByteFourRows.Narrow<TDot>(operands, row, output);
            for (; row < rows; row++)
                ByteOneRow.Narrow<TDot>(operands, row, output);
        }
    }

    /// <summary>The same without vector registers.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Scalars(in ByteOperands operands)
    {
        for (nint row = 0; row < operands.Places.Length; row++)
        {
            for (nint output = 0; output < operands.Outputs;)
            {
                nint width = output + BytePanels.Wide <= operands.Outputs ? BytePanels.Wide : BytePanels.Narrow;
                Panel(operands, row, output, width);
                output += width;
            }
        }
    }

    private static void Panel(in ByteOperands operands, nint row, nint output, nint width)
    {
        for (nint j = 0; j < width; j++)
            operands.Sum(row, output + j) = 0;
        ref sbyte weights = ref operands.Panel(output);
        foreach (ByteRun run in operands.Runs)
        {
            ref sbyte x = ref Unsafe.Add(ref operands.Row(row), run.Offset);
            for (nint group = 0; group < run.Groups; group++, x = ref Unsafe.Add(ref x, BytePanels.Group))
            {
                for (nint j = 0; j < width; j++, weights = ref Unsafe.Add(ref weights, BytePanels.Group))
                    operands.Sum(row, output + j) += Dot(ref x, ref weights);
            }
        }
    }

    private static int Dot(ref sbyte row, ref sbyte weights) =>
        (row * weights)
        + (Unsafe.Add(ref row, 1) * Unsafe.Add(ref weights, 1))
        + (Unsafe.Add(ref row, 2) * Unsafe.Add(ref weights, 2))
        + (Unsafe.Add(ref row, 3) * Unsafe.Add(ref weights, 3));
}
