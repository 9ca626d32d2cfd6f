namespace Autoencoders.Kernels;

/// <summary>What a matrix product does with each finished sum before it stores it, while the sum is still in a register.</summary>
public interface IEpilogue
{
    /// <summary>The value to store.</summary>
    /// <param name="sum">The finished sum.</param>
    /// <param name="operand">The element of the epilogue's operand at the same place: a bias, or an activation kept from the forward pass.</param>
    static abstract V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>;
}
