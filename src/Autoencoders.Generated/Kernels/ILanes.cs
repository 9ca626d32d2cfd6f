using System.Numerics;

namespace Autoencoders.Kernels;

/// <summary>
/// A vector register of floats. Kernels and activations are written once over this contract and compiled for each width; as lanes are
/// outputs and never partial sums, the width does not change a bit of any result.
/// </summary>
/// <typeparam name="TSelf">The register itself.</typeparam>
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

    /// <summary>Reads neighbours in memory.</summary>
    static abstract TSelf Load(ref readonly float source, nint index = 0);

    /// <summary>Writes neighbours in memory.</summary>
    static abstract void Store(TSelf value, ref float destination, nint index = 0);

    /// <summary><c>a * b + c</c>, rounded once where the machine has fused multiply-add.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The smaller of each pair; the second where one is not a number.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>The larger of each pair; the second where one is not a number.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>The magnitude.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary><paramref name="ifGreater"/> where <c>a > b</c>, otherwise <paramref name="otherwise"/> (also where one is not a number).</summary>
    static abstract TSelf WhereGreater(TSelf a, TSelf b, TSelf ifGreater, TSelf otherwise);

    /// <summary><c>value * 2ⁿ</c> for whole <paramref name="exponent"/> with a result in the normal range.</summary>
    static abstract TSelf ScaleByPowerOfTwo(TSelf value, TSelf exponent);
}
