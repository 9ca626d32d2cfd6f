using Autoencoders.Kernels;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The squared Frobenius norm of an encoder's Jacobian, or its estimate by the random directions of a step.</summary>
/// <param name="Weight">What it is multiplied by.</param>
/// <param name="Probes">The directions of a row.</param>
internal sealed record ContractionReference(float Weight, int Probes = 1)
{
    /// <summary>The code without units.</summary>
    public string Attribute => $"[ContractiveCode({Options[2..]})]";

    /// <summary>The named arguments, each after a comma.</summary>
    public string Options =>
        FormattableString.Invariant($", Weight = {Weight:R}f") + (Probes == 1 ? "" : FormattableString.Invariant($", Probes = {Probes}"));

    /// <summary>The term of each row: exact for one dense layer, otherwise with the probes of the pass.</summary>
    public double[] Of(NetworkCase network, IReadOnlyList<LayerModule> encoder, double[][] rows, ReferencePass pass)
    {
        // What only the decoder is given is no layer of the encoder.
        encoder = [.. encoder.Where(module => module.Layer is not ConditionReference { InEncoder: false })];
        LayerModule[] behindNoise = [.. encoder.SkipWhile(module => module.Layer is DropoutReference or CorruptionReference)];
        if (behindNoise is [{ Layer: DenseReference }])
            return Exact(network, encoder, rows, pass);

        double[] terms = new double[rows.Length];
        int length = rows[0].Length;
        float[] signs = new float[rows.Length * Probes * length];
        ulong key = pass.NoiseKey(encoder.Sum(module => module.Flattened.Count()));
        RandomSigns.Fill(ref signs[0], 0, signs.Length, key);
        for (int probe = 0; probe < Probes; probe++)
        {
            double[][] directions = [.. rows.Select((_, row) =>
                signs.Skip(((row * Probes) + probe) * length).Take(length).Select(sign => (double)sign).ToArray())];
            Add(network, terms, encoder, rows, directions, 1.0 / Probes, pass);
        }

        return terms;
    }

    /// <summary>The norm by its definition: what becomes of a change of each value of the input.</summary>
    private static double[] Exact(NetworkCase network, IReadOnlyList<LayerModule> encoder, double[][] rows, ReferencePass pass)
    {
        double[] terms = new double[rows.Length];
        for (int input = 0; input < rows[0].Length; input++)
        {
            double[] direction = new double[rows[0].Length];
            direction[input] = 1;
            Add(network, terms, encoder, rows, Array.ConvertAll(rows, _ => direction), 1, pass);
        }

        return terms;
    }

    private static void Add(
        NetworkCase network,
        double[] terms,
        IReadOnlyList<LayerModule> encoder,
        double[][] rows,
        double[][] directions,
        double factor,
        ReferencePass pass)
    {
        Dictionary<string, double[][]> skipped = network.InputSkip is { } name ? new() { [name] = directions } : [];
        double[][] tangents = Through(encoder, rows, directions, skipped, pass).Tangents;
        for (int row = 0; row < rows.Length; row++)
            terms[row] += factor * tangents[row].Sum(value => value * value);
    }

    /// <summary>Values and what becomes of directions, layer by layer.</summary>
    private static (double[][] Values, double[][] Tangents) Through(
        IEnumerable<LayerModule> modules,
        double[][] values,
        double[][] tangents,
        Dictionary<string, double[][]> skipped,
        ReferencePass pass)
    {
        foreach (LayerModule module in modules)
        {
            if (module.Layer is DropoutReference or CorruptionReference)
                values = module.Run(values, pass);
            else
                (values, tangents) = Through(module, values, tangents, skipped, pass);
            if (module.Layer.Skip is { } name)
                (pass.Skipped[name], skipped[name]) = (values, tangents);
        }

        return (values, tangents);
    }

    private static (double[][] Values, double[][] Tangents) Through(
        LayerModule module, double[][] values, double[][] tangents, Dictionary<string, double[][]> skipped, ReferencePass pass)
    {
        double[][] sums = module.Layer.Forward(values, module, pass), changes;
        if (module.Layer is ResidualReference)
        {
            double[][] inner = Through(module.Children, values, tangents, skipped, pass).Tangents;
            changes = [.. inner.Zip(tangents, Sum)];
        }
        else if (module.Layer is ConcatenateReference joined)
        {
            changes = joined.Join(tangents, skipped[joined.Name], module.Input.Channels);
        }
        else
        {
            // Linear but for the bias, which is what becomes of zeros.
            double[][] ofTangents = module.Layer.Forward(tangents, module, pass);
            double[][] ofZeros = module.Layer.Forward(Array.ConvertAll(tangents, row => new double[row.Length]), module, pass);
            changes = [.. ofTangents.Zip(ofZeros, Difference)];
        }

        double[][] slopes = Array.ConvertAll(sums, row => Array.ConvertAll(row, module.Activation.Derivative));
        return (
            Array.ConvertAll(sums, row => module.Activation.Apply(row, module.Output.Channels, pass)),
            [.. slopes.Zip(changes, (slope, change) => slope.Zip(change, (a, b) => a * b).ToArray())]);
    }

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double[] Difference(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];
}
