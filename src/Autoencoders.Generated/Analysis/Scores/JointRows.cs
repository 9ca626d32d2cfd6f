using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A block of rows as the network sees them, in memory that is given.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal readonly ref struct JointRows<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly Span<float> _differences;
    private readonly Span<float> _codes;

    /// <param name="memory">At least <see cref="LengthOf"/> so many rows.</param>
    /// <param name="losses">Memory for one loss a row; their number is that of the rows.</param>
    public JointRows(Span<float> memory, Span<float> losses)
    {
        int values = losses.Length * TNetwork.InputLength;
        Values = memory[..values];
        _differences = memory.Slice(values, values);
        _codes = memory.Slice(2 * values, losses.Length * TNetwork.CodeLength);
        Losses = losses;
    }

    /// <summary>The values of the rows in network units, to be written before the rows are looked at.</summary>
    public Span<float> Values { get; }

    /// <summary>The loss of each row.</summary>
    public Span<float> Losses { get; }

    /// <summary>One row.</summary>
    public JointRow this[int row]
    {
        get
        {
            (int length, int codeLength) = (TNetwork.InputLength, TNetwork.CodeLength);
            return new JointRow(
                Values.Slice(row * length, length),
                _differences.Slice(row * length, length),
                _codes.Slice(row * codeLength, codeLength),
                Losses[row]);
        }
    }

    /// <summary>The floats that so many rows take.</summary>
    public static int LengthOf(int rows) => checked(rows * ((2 * TNetwork.InputLength) + TNetwork.CodeLength));

    /// <summary>Shows the rows to the network, and fills in the values that they lack.</summary>
    /// <param name="network">The network.</param>
    /// <param name="conditions">The conditions of the rows.</param>
    public void Look(TNetwork network, ReadOnlySpan<float> conditions)
    {
        network.ReconstructionErrorBatch(Values, conditions, Losses);
        RowScore.OfBatch<TNetwork>(Values, Losses);
        network.EncodeBatch(Values, conditions, _codes);
        network.ReconstructBatch(Values, conditions, _differences);
        if (TNetwork.Columns.Count > 0)
        {
            LookAtColumns(network, conditions);
            return;
        }

        for (int i = 0; i < Values.Length; i++)
        {
            if (TNetwork.AcceptsMissing && float.IsNaN(Values[i]))
                (Values[i], _differences[i]) = (_differences[i], 0);
            else
                _differences[i] = Values[i] - _differences[i];
        }
    }

    /// <summary>The same where the difference of two values means nothing, as between categories: the root of the error of a column.</summary>
    private void LookAtColumns(TNetwork network, ReadOnlySpan<float> conditions)
    {
        (int length, int width) = (TNetwork.InputLength, TNetwork.ConditionLength);
        using var memory = new PooledFloats(length);
        Span<float> errors = MemoryMarshal.CreateSpan(ref memory.Start, length);
        for (int row = 0; row < Losses.Length; row++)
        {
            Span<float> values = Values.Slice(row * length, length), reconstruction = _differences.Slice(row * length, length);
            network.ColumnErrors(values, conditions.Slice(row * width, width), errors);
            for (int column = 0; column < length; column++)
            {
                if (float.IsNaN(values[column]))
                    values[column] = reconstruction[column];
                reconstruction[column] = float.Sqrt(errors[column]);
            }
        }
    }
}
