namespace Autoencoders.Generator.Planning;

/// <summary>The position of a level of a stacked autoencoder in the whole network.</summary>
/// <param name="Number">Its number from the outside in, from 1.</param>
/// <param name="SampleLength">The values of a sample of the whole network.</param>
/// <param name="FrozenLayers">How many layers of the encoder lie before it.</param>
/// <param name="Input">What those give, kept of all rows; null for the outermost level, which reads the samples.</param>
internal sealed record LevelPlan(int Number, int SampleLength, int FrozenLayers, ValuePlan? Input)
{
    public string Name => $"Level{Number}";

    /// <summary>The suffix of the names of its methods.</summary>
    public string Suffix => $"OfLevel{Number}";
}
