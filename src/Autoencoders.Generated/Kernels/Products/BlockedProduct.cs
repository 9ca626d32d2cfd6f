using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A matrix product in registers of one width, a block of steps at a time.</summary>
internal static class BlockedProduct
{
    /// <summary>The most steps of a block: so many of two registers of columns stay in the second cache.</summary>
    public const int MostSteps = 800;

    /// <summary>Multiplies; between blocks of steps the sums rest in the result.</summary>
    /// <typeparam name="R">The operations of the register.</typeparam>
    /// <typeparam name="T">The register.</typeparam>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    [MethodImpl(Jit.Optimized)]
    public static void Multiply<R, T, TEpilogue>(in ProductOperands operands)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        if (NarrowProduct.Suits<R, T, TEpilogue>(operands))
        {
            nint row = NarrowProduct.Multiply<R, T, TEpilogue>(operands);
            if (row < operands.Rows)
                ProductBlock<R, T>.Multiply<TEpilogue>(operands.From(row), 0, operands.Steps);
            return;
        }

        MultiplyBlocks<R, T, TEpilogue>(operands);
    }

    /// <summary>The same for a right matrix that is packed.</summary>
    /// <typeparam name="R">The operations of the register.</typeparam>
    /// <typeparam name="T">The register.</typeparam>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    [MethodImpl(Jit.Optimized)]
    public static void MultiplyBlocks<R, T, TEpilogue>(in ProductOperands operands)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        // An operand that the result replaces would be lost as soon as sums rest in it.
        nint steps = operands.Steps;
        bool rests = steps > MostSteps && !(TEpilogue.ReadsOperand && operands.ReplacesOperand);
        nint blocks = rests ? BlocksOf(steps) : 1;
        for (nint block = 0; block < blocks - 1; block++)
            ProductBlock<R, T>.Multiply<Store>(operands, steps * block / blocks, steps * (block + 1) / blocks);
        ProductBlock<R, T>.Multiply<TEpilogue>(operands, steps * (blocks - 1) / blocks, steps);
    }

    /// <summary>The number of blocks of some steps; block <c>i</c> begins with step <c>steps * i / blocks</c>.</summary>
    public static nint BlocksOf(nint steps) => Math.Max(1, (steps + MostSteps - 1) / MostSteps);
}
