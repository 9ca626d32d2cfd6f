using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The samples that a loss is defined for. Beyond them it may fall without bound: the binary cross-entropy of a 255 is the lower, the worse
/// the reconstruction is. Training refuses what lies outside, and <see cref="AnomalyDetector{TNetwork}"/> takes it for an anomaly;
/// <c>ReconstructionError</c> looks at no value, and means nothing there.
/// </summary>
/// <remarks>A missing value, which is NaN, lies in every domain; what becomes of it is declared by <see cref="Missing"/>.</remarks>
public readonly partial record struct LossDomain
{
    // What rounding may add to a value that was meant to be 0 or 1, such as the mean of pixels.
    private const float Rounding = 1e-6f;

    // Probabilities that other programs wrote with three decimals still count as a distribution.
    private const float LargestSurplus = 1e-3f;

    private readonly Kind _kind;
    private readonly int _channels;
    private readonly ColumnDomain[]? _columns;
    private readonly InputColumns? _table;

    private LossDomain(Kind kind, int channels = 0, ColumnDomain[]? columns = null, InputColumns? table = null) =>
        (_kind, _channels, _columns, _table) = (kind, channels, columns, table);

    private enum Kind
    {
        Numbers,
        ZeroToOne,
        Counts,
        Distributions,
        Directions,
        Selections,
        Columns,
        Table,
    }

    /// <summary>All finite numbers.</summary>
    public static LossDomain Numbers => default;

    /// <summary>Values from 0 to 1.</summary>
    public static LossDomain ZeroToOne => new(Kind.ZeroToOne);

    /// <summary>Values of 0 or more.</summary>
    public static LossDomain Counts => new(Kind.Counts);

    /// <summary>Values of 0 or more that count choices, such as those of the items that a user chose.</summary>
    public static LossDomain Selections => new(Kind.Selections);

    /// <summary>All samples but those whose values are all 0, which have no direction.</summary>
    public static LossDomain Directions => new(Kind.Directions);

    /// <summary>Values of 0 or more that add up to 1 at each position.</summary>
    /// <param name="channels">The values of one position, at least 1.</param>
    public static LossDomain Distributions(int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        return new LossDomain(Kind.Distributions, channels);
    }

    /// <summary>True if one sample lies in the domain. Allocates nothing.</summary>
    /// <param name="sample">The values of one sample.</param>
    public bool Contains(ReadOnlySpan<float> sample) => IndexOutside(sample, sample.Length) < 0;

    /// <summary>The domain in words.</summary>
    public override string ToString() => _kind switch
    {
        Kind.ZeroToOne => "values from 0 to 1",
        Kind.Counts or Kind.Selections => "values of 0 or more",
        Kind.Distributions => $"values of 0 or more whose sum is 1 over the {_channels} channels of each position",
        Kind.Directions => "samples with a value other than 0",
        Kind.Columns => ColumnWords(),
        Kind.Table => "values that each column can have",
        _ => "finite values",
    };

    /// <summary>The advice for samples outside the domain.</summary>
    internal string Advice => _kind switch
    {
        Kind.ZeroToOne => "Divide bytes by 255, or fit a MinMaxScaler to the training samples; or choose a loss that takes all numbers, "
            + "such as MeanSquaredError",
        Kind.Columns => "Scale each column as the loss of its head needs",
        Kind.Counts => "Don't center counts; or choose a loss that takes all numbers, such as MeanSquaredError",
        Kind.Selections => "A value is the number of times that something was chosen; leave out the others",
        Kind.Distributions => "Divide the channels of each position by their sum; or choose another loss, such as MeanSquaredError",
        _ => "Leave such samples out; or choose a loss that takes them, such as MeanSquaredError",
    };

    /// <summary>
    /// The first value that keeps its sample out of the domain; -1 if all are valid. Where several values do so together, the first of
    /// them.
    /// </summary>
    /// <param name="rows">Whole rows.</param>
    /// <param name="length">The values of one row.</param>
    internal int IndexOutside(ReadOnlySpan<float> rows, int length) => _kind switch
    {
        Kind.ZeroToOne => IndexBeyond(rows, -Rounding, 1f + Rounding),
        Kind.Counts or Kind.Selections => IndexBeyond(rows, -Rounding, float.MaxValue),
        Kind.Distributions => IndexOfNoDistribution(rows, _channels),
        Kind.Directions => IndexOfZeros(rows, length),
        Kind.Columns => IndexOutsideColumns(rows),
        Kind.Table => _table!.IndexOutside(rows),
        _ => -1,
    };

    /// <summary>Makes samples of the domain from values above 0 and at most 1.</summary>
    internal void BringIn(Span<float> rows)
    {
        if (_kind == Kind.Columns)
            BringColumnsIn(rows);
        _table?.BringIn(rows);
        if (_kind != Kind.Distributions)
            return;
        for (int start = 0; start < rows.Length; start += _channels)
        {
            Span<float> position = rows.Slice(start, _channels);
            float sum = 0;
            foreach (float value in position)
                sum += value;
            TensorPrimitives.Divide(position, sum, position);
        }
    }

    /// <summary>
    /// The loss of a sample that is reconstructed perfectly, where that depends on the sample without bound; otherwise 0. Counts have none
    /// that is least: the larger they are, the lower it is.
    /// </summary>
    internal double LeastLoss(ReadOnlySpan<float> sample)
    {
        if (_kind == Kind.Columns)
            return LeastLossOfColumns(sample);
        if (_kind != Kind.Counts)
            return 0;
        double sum = 0;
        int present = 0;
        foreach (float value in sample)
        {
            if (float.IsNaN(value))
                continue;
            float logarithm = 0;
            Lanes1.Store(Logarithm.Of(Lanes1.Create(Math.Max(value, 0) + 1e-8f)), ref logarithm);
            sum += value - ((double)value * logarithm);
            present++;
        }
        return sum / Math.Max(present, 1);
    }

    private static int IndexBeyond(ReadOnlySpan<float> values, float low, float high)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var (lowest, highest) = (new Vector<float>(low), new Vector<float>(high));
        int inside = 0;
        while (inside < vectors.Length
            && !Vector.LessThanAny(vectors[inside], lowest)
            && !Vector.GreaterThanAny(vectors[inside], highest))
        {
            inside++;
        }
        for (int i = inside * Vector<float>.Count; i < values.Length; i++)
        {
            if (values[i] < low || values[i] > high)
                return i;
        }
        return -1;
    }

    private static int IndexOfNoDistribution(ReadOnlySpan<float> values, int channels)
    {
        if (IndexBeyond(values, -Rounding, float.MaxValue) is var bad and >= 0)
            return bad;
        for (int start = 0; start < values.Length; start += channels)
        {
            double sum = 0;
            foreach (float value in values.Slice(start, channels))
                sum += value;
            if (Math.Abs(sum - 1) > LargestSurplus)
                return start;
        }
        return -1;
    }

    private static int IndexOfZeros(ReadOnlySpan<float> rows, int length)
    {
        for (int start = 0; start < rows.Length; start += length)
        {
            if (!rows.Slice(start, length).ContainsAnyExcept(0f))
                return start;
        }
        return -1;
    }
}
