using System.ComponentModel;
using System.Numerics;

namespace Autoencoders.Kernels;

/// <summary>
/// A vector register of floats. Kernels and activations are written once over this contract and compiled for each width; as lanes are
/// outputs and never partial sums, the width does not change a bit of any result.
/// </summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TSelf">The register itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILanes<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>,
    IUnaryNegationOperators<TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>0 in every lane.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>1 in every lane.</summary>
    static abstract TSelf One { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract TSelf Create(float value);

    /// <summary>Reads neighbors in memory.</summary>
    static abstract TSelf Load(ref readonly float source, nint index = 0);

    /// <summary>Writes neighbors in memory.</summary>
    static abstract void Store(TSelf value, ref float destination, nint index = 0);

    /// <summary><c>a * b + c</c>, rounded once where the machine has fused multiply-add.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>
    /// <c>sum += factor * value</c> as <see cref="MultiplyAdd"/> rounds it, with the same value in every lane. Written onto the sum, it is
    /// one instruction: the sum keeps its register, and the value comes from memory.
    /// </summary>
    static virtual void AddMultiple(ref TSelf sum, TSelf factor, float value) =>
        sum = TSelf.MultiplyAdd(factor, TSelf.Create(value), sum);

    /// <summary><c>sum += factor * source[index...]</c> as <see cref="MultiplyAdd"/> rounds it, with neighbors in memory.</summary>
    static virtual void AddProduct(ref TSelf sum, TSelf factor, ref readonly float source, nint index) =>
        sum = TSelf.MultiplyAdd(factor, TSelf.Load(in source, index), sum);

    /// <summary>
    /// <c>a &lt; b ? a : b</c>: the second where one is not a number or both are zero. A bound therefore stands first, so that what
    /// is not a number is not hidden by it.
    /// </summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary><c>a > b ? a : b</c>: the second where one is not a number or both are zero, as for <see cref="Min"/>.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>The magnitude.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>The magnitude of the first with the sign of the second.</summary>
    static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary><c>a > b ? ifGreater : otherwise</c>: the last also where one is not a number.</summary>
    static abstract TSelf WhereGreater(TSelf a, TSelf b, TSelf ifGreater, TSelf otherwise);

    /// <summary>The exponent n of each value <c>m * 2ⁿ</c> with 1 ≤ m &lt; 2, for positive normal values; 128 for infinity.</summary>
    static abstract TSelf Exponent(TSelf value);

    /// <summary><c>2ⁿ</c> for a whole n from -126 to 127; 0 for -127 and infinity for 128.</summary>
    static abstract TSelf PowerOfTwo(TSelf exponent);
}
