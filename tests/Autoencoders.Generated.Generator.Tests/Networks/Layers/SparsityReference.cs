using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>
/// What makes a code sparse, behind the layer whose outputs are the code: a penalty, a wanted rate, or the largest units.
/// </summary>
internal sealed record SparsityReference : LayerReference
{
    public float ActivityL1 { get; init; }

    public float TargetRate { get; init; }

    public float RateWeight { get; init; } = 0.1f;

    public int ActiveUnits { get; init; }

    /// <summary>Whether reports count a unit as active.</summary>
    public bool IsActive(double value) => Math.Abs(value) > (ActiveUnits > 0 ? 0 : ActivityL1 > 0 ? 1e-3 : 0.5);

    /// <summary>Whether its attribute stands with the dense layer of the code.</summary>
    public bool StandsWithDense { get; init; }

    public override string Kind => "SparseCode";

    public override string Attributes => StandsWithDense ? "" : base.Attributes;

    protected override string Options => ", " + Numbers;

    /// <summary>The named arguments.</summary>
    public string Numbers => string.Concat(
        Named("ActivityL1", ActivityL1, 0),
        Named("TargetRate", TargetRate, 0),
        Named("RateWeight", RateWeight, 0.1f),
        Named("ActiveUnits", ActiveUnits, 0))[2..];

    public override bool EndsEncoder => true;

    public override bool Activates => false;

    public override bool TakesModuleNumber => false;

    public override bool IsUndone => false;

    /// <summary>A code of a dense layer, and what makes it sparse.</summary>
    public static LayerReference[] Dense(int units, SparsityReference sparsity, ActivationReference? activation = null) =>
    [
        new DenseReference(units) { IsCode = true, Sparsity = sparsity, Activation = activation },
        sparsity with { StandsWithDense = true },
    ];

    public override SampleShape Output(SampleShape input) => input;

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new InvalidOperationException("A decoder does not undo what makes a code sparse.");

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        int channels = module.Input.Channels;
        if (ActiveUnits > 0)
            return Array.ConvertAll(rows, row => row.Chunk(channels).SelectMany(position => Largest(position, pass)).ToArray());
        if (!pass.IsTraining)
            return rows;
        if (ActivityL1 > 0)
            pass.AddTerm("sparsity", ActivityL1, Array.ConvertAll(rows, row => row.Sum(value => Magnitude(value, pass))));
        else
            pass.AddTerm("sparsity", RateWeight, [.. Enumerable.Repeat(Divergence(rows, channels, pass), rows.Length)]);
        return rows;
    }

    /// <summary>A value that is 0 altogether lies within the flat part of a rectifier, which looks after its kink itself.</summary>
    private static double Magnitude(double value, ReferencePass pass)
    {
        if (value != 0)
            pass.SeeKink(Math.Abs(value));
        return Math.Abs(value);
    }

    private double Divergence(double[][] rows, int channels, ReferencePass pass)
    {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++)
        {
            double rate = rows.Average(row => row.Where((_, index) => index % channels == channel).Average());
            pass.SeeDivisor(rate, 1e-3);
            pass.SeeDivisor(1 - rate, 1e-3);
            sum += (TargetRate * Math.Log(TargetRate / rate)) + ((1.0 - TargetRate) * Math.Log((1.0 - TargetRate) / (1 - rate)));
        }

        return sum;
    }

    private double[] Largest(double[] position, ReferencePass pass)
    {
        int[] order = [.. Enumerable.Range(0, position.Length).OrderByDescending(index => position[index]).ThenBy(index => index)];
        if (ActiveUnits < order.Length && position[order[ActiveUnits - 1]] is not 0 and double least)
            pass.SeeKink(least - position[order[ActiveUnits]]);
        return [.. position.Select((value, index) => Array.IndexOf(order, index) < ActiveUnits ? value : 0)];
    }
}
