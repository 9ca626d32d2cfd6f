using System.Numerics.Tensors;
using Autoencoders;

namespace Text;

/// <summary>What makes codes of rows. The mean code is taken away: what all passages share tells none apart.</summary>
internal sealed class Codes
{
    private readonly Func<Dataset, Dataset> _encode;
    private readonly float[] _mean;

    private Codes(Func<Dataset, Dataset> encode, Dataset training)
    {
        _encode = encode;
        Dataset codes = encode(training);
        _mean = new float[codes.Length];
        for (int row = 0; row < codes.Count; row++)
            TensorPrimitives.Add(_mean, codes[row], _mean);
        TensorPrimitives.Divide(_mean, codes.Count, _mean);
    }

    /// <summary>The numbers of a code.</summary>
    public int Length => _mean.Length;

    /// <summary>The codes of a network.</summary>
    public static Codes Of(TextAutoencoder network, Dataset training) => new(
        rows =>
        {
            var codes = new float[rows.Count * TextAutoencoder.CodeLength];
            network.EncodeBatch(rows.Values.Span, codes);
            return new Dataset(codes, TextAutoencoder.CodeLength);
        },
        training);

    /// <summary>Principal components.</summary>
    public static Codes Of(PrincipalComponents components, Dataset training) => new(components.Transform, training);

    /// <summary>Encodes rows.</summary>
    public Dataset Encode(Dataset rows)
    {
        Dataset codes = _encode(rows);
        float[] values = codes.Values.ToArray();
        for (int row = 0; row < codes.Count; row++)
        {
            Span<float> code = values.AsSpan(row * codes.Length, codes.Length);
            TensorPrimitives.Subtract(code, _mean, code);
        }

        return new Dataset(values, codes.Length);
    }
}
