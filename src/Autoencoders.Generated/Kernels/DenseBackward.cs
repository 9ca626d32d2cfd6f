using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The backward pass of a dense layer over many rows.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DenseBackward
{
    /// <summary>The deltas of the layer before: deltas x weightsᵀ, then an operation on each.</summary>
    /// <typeparam name="TEpilogue">The operation, such as the derivative of the activation before.</typeparam>
    /// <param name="deltas">The deltas, [rows][units].</param>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="operand">The operand of the operation, [rows][inputs].</param>
    /// <param name="inputDeltas">The result, [rows][inputs].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputs">The values that the layer reads.</param>
    /// <param name="units">The values that it gives.</param>
    public static void InputDeltas<TEpilogue>(
        ref float deltas, ref float weights, ref float operand, ref float inputDeltas, nint rows, nint inputs, nint units)
        where TEpilogue : struct, IEpilogue =>
        MatrixProduct.MultiplyTransposed<TEpilogue>(
            ref deltas, units, 1, ref weights, units, ref inputDeltas, inputs, ref operand, inputs, rows, units, inputs);

    /// <summary>The deltas before a layer that reads another layer's weights transposed, then an operation on each.</summary>
    /// <typeparam name="TEpilogue">The operation, such as the derivative of the activation before.</typeparam>
    /// <param name="deltas">The deltas, [rows][units].</param>
    /// <param name="weights">The owner's weights, [units][inputs].</param>
    /// <param name="operand">The operand of the operation, [rows][inputs].</param>
    /// <param name="inputDeltas">The result, [rows][inputs].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputs">The values that the layer reads.</param>
    /// <param name="units">The values that it gives.</param>
    public static void TiedInputDeltas<TEpilogue>(
        ref float deltas, ref float weights, ref float operand, ref float inputDeltas, nint rows, nint inputs, nint units)
        where TEpilogue : struct, IEpilogue =>
        MatrixProduct.Multiply<TEpilogue>(
            ref deltas, units, 1, ref weights, inputs, ref inputDeltas, inputs, ref operand, inputs, rows, units, inputs);

    /// <summary>The gradients: of the weights inputsᵀ x deltas, of the bias the sum of the deltas.</summary>
    /// <param name="values">The values that the layer read, [rows][inputs].</param>
    /// <param name="deltas">The deltas, [rows][units].</param>
    /// <param name="weights">The gradients of the weights, [inputs][units]; the share of the part is overwritten.</param>
    /// <param name="bias">The gradients of the bias; the share of the part is overwritten.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputs">The values that the layer reads.</param>
    /// <param name="units">The values that it gives.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void Gradients(
        ref float values, ref float deltas, ref float weights, ref float bias, nint rows, nint inputs, nint units, int part, int parts)
    {
        Partition share = Partition.Of(inputs, part, parts, MatrixProduct.TileRows);
        MatrixProduct.Multiply<Store>(
            ref Unsafe.Add(ref values, share.Start), 1, inputs, ref deltas, units, ref Unsafe.Add(ref weights, share.Start * units), units,
            ref weights, 0, share.End - share.Start, rows, units);
        ColumnSum.SumPart(ref deltas, units, rows, ref bias, part, parts);
    }

    /// <summary>
    /// The gradients of a layer that reads another layer's weights transposed: deltasᵀ x inputs is added to the gradients of their owner,
    /// the bias is its own.
    /// </summary>
    /// <param name="values">The values that the layer read, [rows][inputs].</param>
    /// <param name="deltas">The deltas, [rows][units].</param>
    /// <param name="weights">The gradients of the owner's weights, [units][inputs]; the share of the part is added to.</param>
    /// <param name="bias">The gradients of the bias; the share of the part is overwritten.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputs">The values that the layer reads.</param>
    /// <param name="units">The values that it gives.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void AddTiedGradients(
        ref float values, ref float deltas, ref float weights, ref float bias, nint rows, nint inputs, nint units, int part, int parts)
    {
        Partition share = Partition.Of(units, part, parts, MatrixProduct.TileRows);
        ref float sums = ref Unsafe.Add(ref weights, share.Start * inputs);
        MatrixProduct.Multiply<AddBias>(
            ref Unsafe.Add(ref deltas, share.Start), 1, units, ref values, inputs, ref sums, inputs, ref sums, inputs,
            share.End - share.Start, rows, inputs);
        ColumnSum.SumPart(ref deltas, units, rows, ref bias, part, parts);
    }
}
