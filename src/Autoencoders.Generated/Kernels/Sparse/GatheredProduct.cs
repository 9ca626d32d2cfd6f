using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The product of sparse rows with a matrix: <c>outputs[r, j] = f(scale Σ values[r, i] weights[i, j] + bias[j])</c> over the values that are
/// not 0. The weights of a column lie together, so that each value adds a multiple of one run of them.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Sums run over the columns in ascending order with one rounding for
/// each, so that they have the bits of the product of rows that are written out.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GatheredProduct
{
    /// <summary>The outputs of one sparse row.</summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="columns">The columns of the row, ascending.</param>
    /// <param name="values">Their values; empty where all are 1.</param>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="output">The outputs, [units].</param>
    /// <param name="units">The number of outputs.</param>
    /// <param name="normalizes">Whether the row is scaled to length 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gather<TActivation>(
        ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ref float weights, ref float bias, ref float output,
        nint units, bool normalizes)
        where TActivation : struct, IActivation
    {
        Sums sums = new(ref weights, ref output, units);
        sums.Clear();
        for (int i = 0; i < columns.Length; i++)
            sums.Add(columns[i], values.IsEmpty ? 1f : values[i]);
        sums.Finish<TActivation>(ref bias, normalizes ? RowScale.Of(columns, values) : 1f);
    }

    /// <summary>The outputs of rows that are written out.</summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="inputs">The rows, [rows][inputs].</param>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="outputs">The outputs, [rows][units].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="units">The number of outputs.</param>
    /// <param name="normalizes">Whether each row is scaled to length 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(
        ref float inputs, ref float weights, ref float bias, ref float outputs, nint rows, nint length, nint units, bool normalizes)
        where TActivation : struct, IActivation
    {
        for (nint row = 0; row < rows; row++)
        {
            Sums sums = new(ref weights, ref Unsafe.Add(ref outputs, row * units), units);
            sums.Clear();
            ref float input = ref Unsafe.Add(ref inputs, row * length);
            double squares = 0;
            for (nint column = 0; column < length; column++)
            {
                float value = Unsafe.Add(ref input, column);
                if (value == 0f)
                    continue;
                squares += (double)value * value;
                sums.Add(column, value);
            }
            sums.Finish<TActivation>(ref bias, normalizes ? RowScale.Of(squares) : 1f);
        }
    }

    /// <summary>The outputs of rows of a mini-batch, with dropout.</summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="batch">The mini-batch.</param>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="outputs">The outputs, [rows][units].</param>
    /// <param name="firstRow">The first of the rows in the mini-batch.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row, zeros included.</param>
    /// <param name="units">The number of outputs.</param>
    /// <param name="normalizes">Whether each row is scaled to length 1, before values are dropped.</param>
    /// <param name="rate">The part of the values that is dropped; the others are divided by the part that is kept.</param>
    /// <param name="key">What the choice depends on.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(
        SparseBatch batch, ref float weights, ref float bias, ref float outputs, nint firstRow, nint rows, nint length, nint units,
        bool normalizes, float rate, ulong key)
        where TActivation : struct, IActivation
    {
        SparseDropout dropout = new(rate, key);
        for (nint row = 0; row < rows; row++)
        {
            Sums sums = new(ref weights, ref Unsafe.Add(ref outputs, row * units), units);
            sums.Clear();
            ReadOnlySpan<int> columns = batch.ColumnsOf(firstRow + row);
            ReadOnlySpan<float> values = batch.ValuesOf(firstRow + row);
            nint element = (firstRow + row) * length;
            for (int i = 0; i < columns.Length; i++)
            {
                if (dropout.Keeps(element + columns[i]))
                    sums.Add(columns[i], values.IsEmpty ? 1f : values[i]);
            }
            sums.Finish<TActivation>(ref bias, normalizes ? RowScale.Of(columns, values) * dropout.Scale : dropout.Scale);
        }
    }

    /// <summary>
    /// The gradients of the weights of all columns that the mini-batch has, and of the bias. Those of other columns are 0 already.
    /// </summary>
    /// <param name="batch">The mini-batch.</param>
    /// <param name="deltas">The deltas, [rows][units].</param>
    /// <param name="weights">The gradients of the weights, [inputs][units]; the share of the part is overwritten.</param>
    /// <param name="bias">The gradients of the bias; the share of the part is overwritten.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row, zeros included.</param>
    /// <param name="units">The values that the layer gives.</param>
    /// <param name="normalizes">Whether each row is scaled to length 1.</param>
    /// <param name="rate">The rate of the forward pass.</param>
    /// <param name="key">The key of the forward pass.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts, which divide the outputs.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients(
        SparseBatch batch, ref float deltas, ref float weights, ref float bias, nint rows, nint length, nint units,
        bool normalizes, float rate, ulong key, int part, int parts)
    {
        Partition share = Partition.Of(units, part, parts, ColumnSum.Multiple);
        nint width = share.End - share.Start;
        ref float gradients = ref Unsafe.Add(ref weights, share.Start);
        foreach (int column in batch.Columns)
            ScaledRun.Clear(ref Unsafe.Add(ref gradients, column * units), width);

        SparseDropout dropout = new(rate, key);
        for (nint row = 0; row < rows; row++)
        {
            ReadOnlySpan<int> columns = batch.ColumnsOf(row);
            ReadOnlySpan<float> values = batch.ValuesOf(row);
            float scale = normalizes ? RowScale.Of(columns, values) * dropout.Scale : dropout.Scale;
            ref float delta = ref Unsafe.Add(ref deltas, (row * units) + share.Start);
            for (int i = 0; i < columns.Length; i++)
            {
                if (!dropout.Keeps((row * length) + columns[i]))
                    continue;
                float factor = values.IsEmpty ? scale : values[i] * scale;
                ScaledRun.Add(factor, ref delta, ref Unsafe.Add(ref gradients, columns[i] * units), width);
            }
        }
        ColumnSum.SumPart(ref deltas, units, rows, ref bias, part, parts);
    }

    /// <summary>The sums of one row in the memory of its outputs.</summary>
    private readonly ref struct Sums(ref float weights, ref float output, nint units)
    {
        private readonly ref float _weights = ref weights;
        private readonly ref float _output = ref output;
        private readonly nint _units = units;

        public void Clear() => ScaledRun.Clear(ref _output, _units);

        public void Add(nint column, float value) =>
            ScaledRun.Add(value, ref Unsafe.Add(ref _weights, column * _units), ref _output, _units);

        public void Finish<TActivation>(ref float bias, float scale)
            where TActivation : struct, IActivation =>
            ScaledRun.Finish<TActivation>(ref _output, ref bias, scale, _units);
    }
}
