using Autoencoders.Keras.Hdf5;

namespace Autoencoders.Keras;

/// <summary>
/// A variable as PyTorch orders its numbers: along each dimension of the tensor, the distance between neighbors in the variable.
/// </summary>
/// <param name="Data">The variable; null for a tensor of zeros, such as the bias of a layer without one.</param>
/// <param name="Lengths">The lengths of the dimensions, of which a shape may have joined some.</param>
/// <param name="Strides">The distances.</param>
/// <param name="Offset">The place of the first number.</param>
/// <param name="Order">The places of the first dimension in another order; null for their own.</param>
internal sealed record TensorView(Hdf5Dataset? Data, int[] Lengths, long[] Strides, long Offset = 0, int[]? Order = null)
{
    /// <summary>The element type as safetensors writes it.</summary>
    public string Type => Data?.Type ?? SafeTensors.SingleType;

    /// <summary>A tensor whose numbers lie as they are.</summary>
    public static TensorView Of(KerasVariable variable) => new(variable.Data, [Length(variable.Data.Shape)], [1]);

    /// <summary>A tensor of zeros.</summary>
    public static TensorView Zeros() => new(null, [], []);

    /// <summary>Reads numbers in the order of the tensor.</summary>
    public void Read(NumberType type, long first, Span<float> destination)
    {
        if (Data is null)
        {
            destination.Clear();
            return;
        }
        ReadOnlySpan<byte> bytes = Data.Bytes.Span;
        for (int i = 0; i < destination.Length; i++)
            destination[i] = type.Read(bytes[(int)(Place(first + i) * type.Length)..]);
    }

    private long Place(long element)
    {
        long place = Offset;
        for (int dimension = Lengths.Length - 1; dimension >= 0; dimension--)
        {
            (element, long index) = Math.DivRem(element, Lengths[dimension]);
            place += Strides[dimension] * (dimension == 0 && Order is not null ? Order[index] : index);
        }
        return place;
    }

    private static int Length(long[] shape) => (int)shape.Aggregate(1L, (product, length) => product * length);
}
