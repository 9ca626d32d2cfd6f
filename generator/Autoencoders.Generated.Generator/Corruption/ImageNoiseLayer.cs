using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Corruption;

/// <summary>Noise that the library knows, done to an image as a whole, or to a sequence as an image of one row.</summary>
internal sealed record ImageNoiseLayer(Shape Input, NoiseKind Noise, float Amount) : CorruptionLayer(Input)
{
    public override EquatableArray<Fact> Facts => new([Fact.Of("noise", Noise.Member.ToLowerInvariant()), Fact.Of("amount", Amount)]);

    protected override string Formula => string.Format(Noise.Description, SourceWriter.Literal(Amount));

    protected override string Call =>
        $"ImageNoise.Apply<{Noise.Kernel}>(\n"
        + $"        ref inputs, ref outputs, firstRow, rows, {Height}, {Input.Positions / Height}, {Input.Channels}, "
        + $"{SourceWriter.Literal(Amount)}, key)";

    private int Height => Input.Dimensions.Count == 2 ? 1 : Input.Dimensions[0];
}
