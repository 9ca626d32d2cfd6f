using System.Numerics.Tensors;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Principal component analysis: the best that a linear autoencoder of the same code size can do on the rows that it is fitted to, and so
/// the mark that a network has to beat. Fitting needs memory for a square matrix of doubles, with a row for each column of the data or for
/// each of its rows, whichever are fewer, and gives the same bits on every machine. An instance is immutable, many threads may share it,
/// and its methods allocate nothing.
/// </summary>
/// <remarks>
/// As scikit-learn's <c>PCA</c>, with the signs that it has since version 1.5 (the largest entry of each component is positive), but for
/// <see cref="ExplainedVariance"/>, which is the population's: divided by the rows and not by one fewer.
/// </remarks>
public sealed class PrincipalComponents
{
    private const int Strip = 128;

    private readonly double[] _mean;
    private readonly double[][] _components;
    private readonly double[] _variance;

    private PrincipalComponents(double[] mean, double[][] components, double[] variance, double totalVariance)
    {
        (_mean, _components, _variance) = (mean, components, variance);
        TotalVariance = totalVariance;
    }

    /// <summary>The values of a row.</summary>
    public int Length => _mean.Length;

    /// <summary>The number of components: the code size.</summary>
    public int Count => _components.Length;

    /// <summary>The mean row.</summary>
    public ReadOnlySpan<double> Mean => _mean;

    /// <summary>The variance of the fitted rows along each component, falling; in squared units of the values.</summary>
    public ReadOnlySpan<double> ExplainedVariance => _variance;

    /// <summary>The variance of the fitted rows in all directions: the sum of the variances of their columns.</summary>
    public double TotalVariance { get; }

    /// <summary>Finds the mean and the eigenvectors of the covariance with the largest eigenvalues.</summary>
    /// <param name="rows">What to fit to: at least one row of finite numbers.</param>
    /// <param name="count">The number of components: 1 to the values of a row.</param>
    /// <exception cref="ArgumentException">There is no row, a number is not finite, or there can't be as many components.</exception>
    public static PrincipalComponents Fit(Dataset rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, rows.Length);
        RequireFinite(rows);

        double[] mean = ColumnStatistics.Mean(rows);
        (double[][] components, double[] variance, double total) = PrincipalAxes.Of(rows, mean, count);
        foreach (double[] component in components)
            FixSign(component);
        return new PrincipalComponents(mean, components, variance, total);
    }

    /// <summary>The components of the largest variance alone: what fitting as many to the same rows would find.</summary>
    /// <param name="count">1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many.</exception>
    public PrincipalComponents First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return new PrincipalComponents(_mean, _components[..count], _variance[..count], TotalVariance);
    }

    /// <summary>
    /// One component: a direction of length 1, whose largest entry is positive. Zero where the rows vary in fewer directions.
    /// </summary>
    /// <param name="index">0, of the largest variance, to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<double> Component(int index) => _components[index];

    /// <summary>Encodes rows: what each has along each component.</summary>
    /// <param name="rows">Row-major: any number of rows x <see cref="Length"/>.</param>
    /// <param name="codes">Receives rows x <see cref="Count"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void Transform(ReadOnlySpan<float> rows, Span<float> codes)
    {
        int count = RequireRows(rows.Length, Length, codes.Length, Count, nameof(codes));
        SpanOverlap.Refuse(rows, codes, nameof(rows), nameof(codes));
        for (int row = 0; row < count; row++)
            for (int k = 0; k < Count; k++)
                codes[(row * Count) + k] = (float)DoubleRows.CenteredDot(rows.Slice(row * Length, Length), _mean, _components[k]);
    }

    /// <summary>Encodes the rows of a dataset, which keep their labels.</summary>
    /// <param name="rows">Rows of <see cref="Length"/> values.</param>
    /// <exception cref="ArgumentException">The rows have another length.</exception>
    public Dataset Transform(Dataset rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length != Length)
            throw new ArgumentException($"Rows of {rows.Length} values do not fit components of {Length}.", nameof(rows));
        var codes = new float[rows.Count * Count];
        Transform(rows.Values.Span, codes);
        return new Dataset(codes, Count, rows.Labels);
    }

    /// <summary>Decodes codes: the mean row and what they have along each component.</summary>
    /// <param name="codes">Row-major: any number of rows x <see cref="Count"/>.</param>
    /// <param name="rows">Receives rows x <see cref="Length"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void Invert(ReadOnlySpan<float> codes, Span<float> rows)
    {
        int count = RequireRows(codes.Length, Count, rows.Length, Length, nameof(rows));
        SpanOverlap.Refuse(codes, rows, nameof(codes), nameof(rows));
        for (int row = 0; row < count; row++)
            Decode(codes.Slice(row * Count, Count), rows.Slice(row * Length, Length));
    }

    /// <summary>Projects rows onto the components and back.</summary>
    /// <param name="rows">Row-major: any number of rows x <see cref="Length"/>.</param>
    /// <param name="reconstructions">Receives as many; may be the rows themselves.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap by a part.</exception>
    public void Reconstruct(ReadOnlySpan<float> rows, Span<float> reconstructions)
    {
        int count = RequireRows(rows.Length, Length, reconstructions.Length, Length, nameof(reconstructions));
        SpanOverlap.RefusePartial(rows, reconstructions, nameof(rows), nameof(reconstructions));
        Span<float> code = Count <= Strip ? stackalloc float[Count] : ThreadMemory.Of(Count);
        for (int row = 0; row < count; row++)
        {
            Transform(rows.Slice(row * Length, Length), code);
            Decode(code, reconstructions.Slice(row * Length, Length));
        }
    }

    /// <summary>
    /// Gives a network of one linear layer on either side of its code, such as <c>[Autoencoder(64, 8, Output = Activation.Identity)]</c>,
    /// the weights with which it does what this instance does: a start that training can only better.
    /// </summary>
    /// <param name="network">Rows and codes of the same lengths.</param>
    /// <exception cref="ArgumentException">The network is another one.</exception>
    public void Initialize<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (TNetwork.Description is not { Input: [var input], Layers: [var encoder, var decoder] } || input != Length
            || !IsLinear(encoder, NetworkSide.Encoder, Count) || !IsLinear(decoder, NetworkSide.Decoder, Length))
        {
            throw new ArgumentException(
                $"The network is '{TNetwork.Architecture}'; the weights of these components fit "
                + $"'input {Length} | dense {Count} identity | code | dense {Length} identity'.",
                nameof(network));
        }

        Span<float> parameters = network.Parameters;
        for (int k = 0; k < Count; k++)
        {
            Of(parameters, encoder, TensorRoles.Bias, k) = (float)-DoubleRows.Dot(_mean, _components[k]);
            for (int i = 0; i < Length; i++)
            {
                Of(parameters, encoder, TensorRoles.Weight, k, i) = (float)_components[k][i];
                Of(parameters, decoder, TensorRoles.Weight, i, k) = (float)_components[k][i];
            }
        }
        for (int i = 0; i < Length; i++)
            Of(parameters, decoder, TensorRoles.Bias, i) = (float)_mean[i];
    }

    private static bool IsLinear(LayerDescription layer, NetworkSide side, int units) =>
        layer is { Kind: LayerKinds.Dense, Activation: Activation.Identity } && layer.Side == side
        && layer.GetInt32(FactNames.Units) == units && layer.FindTensor(TensorRoles.Weight) is not null;

    /// <summary>The place of an element of one of a layer's tensors.</summary>
    private static ref float Of(Span<float> parameters, LayerDescription layer, string role, params ReadOnlySpan<int> place)
    {
        TensorLayout tensor = layer.FindTensor(role)!.Value.Layout;
        int index = tensor.First;
        for (int dimension = 0; dimension < place.Length; dimension++)
            index += place[dimension] * tensor.Strides[dimension];
        return ref parameters[index];
    }

    private void Decode(ReadOnlySpan<float> code, Span<float> row)
    {
        Span<double> sums = stackalloc double[Strip];
        for (int start = 0; start < row.Length; start += Strip)
        {
            Span<double> sum = sums[..Math.Min(Strip, row.Length - start)];
            _mean.AsSpan(start, sum.Length).CopyTo(sum);
            for (int k = 0; k < code.Length; k++)
                DoubleRows.AddScaled(sum, code[k], _components[k].AsSpan(start, sum.Length));
            TensorPrimitives.ConvertTruncating<double, float>(sum, row[start..]);
        }
    }

    private static void FixSign(double[] component)
    {
        double largest = 0;
        foreach (double value in component)
            largest = Math.Abs(value) > Math.Abs(largest) ? value : largest;
        if (largest < 0)
            DoubleRows.Scale(component, -1);
    }

    private static void RequireFinite(Dataset rows)
    {
        if (rows.Count == 0)
            throw new ArgumentException("Principal components need at least 1 row to fit; the dataset has 0.", nameof(rows));
        NonFinite.Refuse(rows.Values.Span, rows.Length, nameof(rows));
    }

    private static int RequireRows(int source, int sourceRow, int target, int targetRow, string targetName)
    {
        (int rows, int rest) = Math.DivRem(source, sourceRow);
        if (rest != 0)
            throw new ArgumentException($"{source} values are not a whole number of rows of {sourceRow}.");
        if (target != rows * targetRow)
            throw new ArgumentException($"{target} values are too few for {rows} rows of {targetRow}.", targetName);
        return rows;
    }
}
