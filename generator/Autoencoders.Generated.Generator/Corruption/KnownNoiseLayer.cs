using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Corruption;

/// <summary>Noise that the library knows, done to each value on its own.</summary>
internal sealed record KnownNoiseLayer(Shape Input, NoiseKind Noise, float Amount) : CorruptionLayer(Input)
{
    public override EquatableArray<Fact> Facts => new([Fact.Of("noise", Noise.Member.ToLowerInvariant()), Fact.Of("amount", Amount)]);

    protected override string Formula => string.Format(Noise.Description, SourceWriter.Literal(Amount));

    protected override string Call =>
        $"ElementNoise.Apply<{Noise.Kernel}>(\n"
        + $"        ref inputs, ref outputs, firstRow * {Input.Length}, rows * {Input.Length}, {SourceWriter.Literal(Amount)}, key)";
}
